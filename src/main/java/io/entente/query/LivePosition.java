package io.entente.query;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How far the followed partitions have been read: one offset each, in a fixed order, and how many events of the last
 * record have been told. Unlike a count it means the same on every instance and after a restart. Immutable.
 *
 * @param place the partition whose next record has been told in part
 * @param told how many events of that record have been told
 */
record LivePosition(long[] offsets, int place, int told) {
    private static final int MOST_BYTES = 8192;

    /** One record further in one partition. */
    LivePosition after(int partition, long offset) {
        long[] next = offsets.clone();
        next[partition] = offset + 1;
        return partition == place ? new LivePosition(next, 0, 0) : new LivePosition(next, place, told);
    }

    /** In the midst of the events of one partition's next record. */
    LivePosition within(int partition, int eventsTold) {
        return new LivePosition(offsets, partition, eventsTold);
    }

    /** How many events of that record have been told. */
    int toldOf(int partition, long offset) {
        return partition == place && offset == offsets[partition] ? told : 0;
    }

    String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, place);
        write(out, told);
        for (long offset : offsets) {
            write(out, offset);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** Empty where the text is none of {@link #text()}, or of another number of partitions. */
    static Optional<LivePosition> parse(String text, int partitions) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            long[] numbers = new long[partitions + 2];
            int at = 0;
            for (int i = 0; i < numbers.length; i++) {
                for (int shift = 0; ; shift += 7) {
                    byte next = bytes[at++];
                    numbers[i] |= (long) (next & 0x7f) << shift;
                    if (next >= 0) {
                        break;
                    }
                }
            }
            boolean ours = at == bytes.length
                    && bytes.length <= MOST_BYTES
                    && Arrays.stream(numbers).allMatch(n -> n >= 0)
                    && numbers[0] < partitions;
            return ours
                    ? Optional.of(new LivePosition(
                            Arrays.copyOfRange(numbers, 2, numbers.length), (int) numbers[0], (int) numbers[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LivePosition position
                && place == position.place
                && told == position.told
                && Arrays.equals(offsets, position.offsets);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(offsets) + place) + told;
    }

    @Override
    public String toString() {
        return text();
    }
}
