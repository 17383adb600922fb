package io.entente.fold;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text's wording in short: equal texts are known by a hash, near copies by one-permutation MinHash over runs of four
 * words.
 *
 * @param hash of the words of the text, or of title and text where the text is short
 * @param sketch two bytes of the least hash in each of {@value #BINS} bins, 0 where a bin is empty
 * @param names two bytes for each of the names in the text, see {@link NamesInText}
 */
public record Wording(long hash, byte[] sketch, byte[] names) {
    private static final int BINS = 64;
    private static final int RUN = 4;
    private static final int EMPTY = Integer.MAX_VALUE;

    /** Texts with fewer words are told apart by their titles too. */
    private static final int SHORT = 30;

    public static Wording of(@Nullable String title, @Nullable String text) {
        List<String> words = Words.of(text == null ? "" : text);
        if (words.size() < SHORT && title != null) {
            words = Words.of(title + "\n" + (text == null ? "" : text));
        }
        return new Wording(hashOf(words), sketchOf(words), NamesInText.hashes(text == null ? "" : text));
    }

    /** The share of runs of words that two texts have in common, estimated; 1 for equal texts. */
    public double similarity(Wording other) {
        if (hash == other.hash) {
            return 1;
        }
        int same = 0;
        int filled = 0;
        for (int i = 0; i < 2 * BINS; i += 2) {
            boolean empty = sketch[i] == 0 && sketch[i + 1] == 0 && other.sketch[i] == 0 && other.sketch[i + 1] == 0;
            filled += empty ? 0 : 1;
            same += !empty && sketch[i] == other.sketch[i] && sketch[i + 1] == other.sketch[i + 1] ? 1 : 0;
        }
        return filled == 0 ? 0 : same / (double) filled;
    }

    /**
     * The share of the names of the text with fewer that the other has too: tellings of one story in other words share
     * little else. Negative where a text has too few names to tell.
     */
    public double sharedNames(Wording other) {
        return NamesInText.overlap(names, other.names);
    }

    private static long hashOf(List<String> words) {
        long hash = words.size();
        for (String word : words) {
            hash = Words.mix(hash * 31 + Words.hash(word));
        }
        return hash;
    }

    private static byte[] sketchOf(List<String> words) {
        int[] least = new int[BINS];
        Arrays.fill(least, EMPTY);
        long[] hashes = words.stream().mapToLong(Words::hash).toArray();
        for (int i = 0; i + RUN <= hashes.length; i++) {
            long run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = Words.mix(run * 31 + hashes[j]);
            }
            int bin = (int) (run >>> 58);
            least[bin] = Math.min(least[bin], (int) run & Integer.MAX_VALUE);
        }
        byte[] sketch = new byte[2 * BINS];
        for (int bin = 0; bin < BINS; bin++) {
            if (least[bin] != EMPTY) {
                sketch[2 * bin] = (byte) (least[bin] >>> 8 | 1);
                sketch[2 * bin + 1] = (byte) least[bin];
            }
        }
        return sketch;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Wording other
                && hash == other.hash
                && Arrays.equals(sketch, other.sketch)
                && Arrays.equals(names, other.names);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Wording[" + Long.toHexString(hash) + "]";
    }
}
