package io.entente.coding.lexicon;

import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of a lexicon as one tree of words; one pass over a sentence finds the longest at each place. Immutable.
 *
 * <p>The nodes are numbered level by level, so that the children of one stand together, ordered by their words: those of
 * node {@code n} are {@code first[n]} up to, not including, {@code first[n + 1]}.
 */
public final class Phrases {
    private static final int NONE = 0;

    /** A bit for each word that a phrase begins with: small enough to stay at hand where most words begin none. */
    private final long[] begins;

    private final int[] roots;
    private final int[] words;
    private final int[] first;
    private final @Nullable Meaning[] meanings;

    /**
     * @param roots by word id the node of the phrases that begin with it, {@link #NONE} for none
     * @param words by node the word that leads to it
     */
    Phrases(int[] roots, int[] words, int[] first, @Nullable Meaning[] meanings) {
        this.begins = new long[(roots.length >> 6) + 1];
        this.roots = roots;
        this.words = words;
        this.first = first;
        this.meanings = meanings;
        for (int word = 0; word < roots.length; word++) {
            begins[word >> 6] |= roots[word] == NONE ? 0 : 1L << word;
        }
    }

    /** A phrase found: words {@code from} up to, not including, {@code to}. */
    public record Match(int from, int to, List<Sense> senses) {
        /** The first meaning of a kind, or null. */
        public <S extends Sense> @Nullable S sense(Class<S> kind) {
            for (int i = 0; i < senses.size(); i++) {
                if (kind.isInstance(senses.get(i))) {
                    return kind.cast(senses.get(i));
                }
            }
            return null;
        }
    }

    /** Every longest phrase, in order, none overlapping another. */
    public List<Match> find(Sentence sentence) {
        List<Match> found = List.of();
        int[] word = sentence.word();
        for (int at = 0; at < word.length; ) {
            Match longest = begins(word[at]) ? longest(sentence, at, roots[word[at]]) : null;
            if (longest == null) {
                at++;
                continue;
            }
            if (found.isEmpty()) {
                found = new ArrayList<>();
            }
            found.add(longest);
            at = longest.to();
        }
        return found;
    }

    private boolean begins(int word) {
        return word >> 6 < begins.length && (begins[word >> 6] >>> word & 1) != 0;
    }

    private @Nullable Match longest(Sentence sentence, int from, int root) {
        int[] word = sentence.word();
        int to = from;
        List<Sense> senses = List.of();
        int at = from;
        for (int node = root; node != NONE; node = at < word.length ? child(node, word[at]) : NONE) {
            at++;
            Meaning meaning = meanings[node];
            List<Sense> here = meaning == null ? List.of() : meaning.fitting(sentence, from);
            if (!here.isEmpty()) {
                senses = here;
                to = at;
            }
        }
        return to == from ? null : new Match(from, to, senses);
    }

    /** By halving: few nodes have more than a handful of children, but some have hundreds. */
    private int child(int node, int word) {
        int low = first[node];
        int high = first[node + 1] - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (words[middle] == word) {
                return middle;
            }
            if (words[middle] < word) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** What a phrase may mean, each meaning with how the words must be written for it: per word a shape, or any. */
    static final class Meaning {
        static final byte ANY = -1;

        private final List<Sense> senses;
        private final byte[][] shapes;
        private final boolean cased;

        Meaning(List<Sense> senses, List<byte[]> shapes) {
            this.senses = List.copyOf(senses);
            this.shapes = shapes.toArray(byte[][]::new);
            this.cased = shapes.stream().anyMatch(Meaning::cased);
        }

        private static boolean cased(byte[] shapes) {
            for (byte shape : shapes) {
                if (shape != ANY) {
                    return true;
                }
            }
            return false;
        }

        /** The meanings that the phrase has as it is written from word {@code from} on. */
        List<Sense> fitting(Sentence sentence, int from) {
            if (!cased) {
                return senses;
            }
            List<Sense> fitting = senses;
            for (int i = 0; i < shapes.length; i++) {
                boolean fits = fits(shapes[i], sentence.shape(), from);
                if (!fits && fitting == senses) {
                    fitting = shapes.length == 1 ? List.of() : new ArrayList<>(senses.subList(0, i));
                } else if (fits && fitting != senses) {
                    fitting.add(senses.get(i));
                }
            }
            return fitting;
        }

        private static boolean fits(byte[] wanted, byte[] shapes, int from) {
            for (int i = 0; i < wanted.length; i++) {
                byte shape = shapes[from + i];
                if (wanted[i] == Sentence.UPPER && shape != Sentence.UPPER
                        || wanted[i] == Sentence.CAPITAL && shape == Sentence.LOWER) {
                    return false;
                }
            }
            return true;
        }
    }
}
