package io.entente.score;

import java.nio.ByteBuffer;
import java.time.Year;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One year of a ledger as bytes: a version, then per day its day of year, cooperation, conflict and items, then the
 * number of types and per type its ordinal and count, all but the first byte as varints (none is negative).
 */
public final class LedgerYears {
    private static final byte VERSION = 1;

    private LedgerYears() {}

    /** The bytes of {@code year}, null where nothing took effect in it. */
    public static byte @Nullable [] write(Ledger ledger, int year) {
        SortedMap<Integer, DaySums> days = ledger.daysOf(year);
        if (days.isEmpty()) {
            return null;
        }
        int first = firstDay(year);
        Out out = new Out(2 + days.size() * 24);
        out.buffer.put(VERSION);
        for (Map.Entry<Integer, DaySums> entry : days.entrySet()) {
            DaySums sums = entry.getValue();
            out.varint(entry.getKey() - first);
            out.varint(sums.cooperation);
            out.varint(sums.conflict);
            out.varint(sums.items);
            int types = 0;
            for (int n : sums.byType) {
                types += n == 0 ? 0 : 1;
            }
            out.varint(types);
            for (int type = 0; type < sums.byType.length; type++) {
                if (sums.byType[type] != 0) {
                    out.varint(type);
                    out.varint(sums.byType[type]);
                }
            }
        }
        return out.bytes();
    }

    /** Adds the days of {@code year} to {@code ledger}. */
    public static void read(byte[] bytes, int year, Ledger ledger) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("a ledger of version " + version + " is in the store, but this release"
                    + " reads only up to " + VERSION + ": run the release that wrote it, or replay");
        }
        int first = firstDay(year);
        while (in.hasRemaining()) {
            int day = first + (int) varint(in);
            DaySums sums = new DaySums();
            sums.cooperation = varint(in);
            sums.conflict = varint(in);
            sums.items = varint(in);
            for (long types = varint(in); types > 0; types--) {
                int type = (int) varint(in);
                sums.byType[type] = (int) varint(in);
                sums.acts += sums.byType[type];
            }
            ledger.load(day, sums);
        }
    }

    private static int firstDay(int year) {
        return Math.toIntExact(Year.of(year).atDay(1).toEpochDay());
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static final class Out {
        private ByteBuffer buffer;

        Out(int size) {
            buffer = ByteBuffer.allocate(size);
        }

        void varint(long value) {
            if (buffer.remaining() < 10) {
                buffer = ByteBuffer.allocate(buffer.capacity() * 2 + 16).put(buffer.flip());
            }
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                buffer.put((byte) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            buffer.put((byte) rest);
        }

        byte[] bytes() {
            byte[] bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return bytes;
        }
    }
}
