package io.entente.coding.lexicon;

import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import io.entente.coding.text.Tokenizer;
import io.entente.coding.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All phrases of all lexicons as one tree of words; one pass over a sentence finds the longest at each place. */
public final class Phrases {
    private static final int SHORT = 4;

    private final Vocabulary vocabulary;
    private long[] keys = new long[1 << 15];
    private int[] children = new int[1 << 15];
    private Entry[][] entries = new Entry[1 << 12][];
    private int[] roots = new int[1 << 12];
    private int nodes = 1;
    private int edges;

    /** A meaning and how the words must be written for it: per word a shape, or -1 for any. */
    private record Entry(Sense sense, byte[] shapes) {
        boolean fits(Sentence sentence, int from) {
            for (int i = 0; i < shapes.length; i++) {
                byte shape = sentence.shape()[from + i];
                if (shapes[i] == Sentence.UPPER && shape != Sentence.UPPER
                        || shapes[i] == Sentence.CAPITAL && shape == Sentence.LOWER) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A phrase found: words {@code from} up to, not including, {@code to}. */
    public record Match(int from, int to, List<Sense> senses) {
        /** The first meaning of a kind, or null. */
        public <S extends Sense> @Nullable S sense(Class<S> kind) {
            for (Sense sense : senses) {
                if (kind.isInstance(sense)) {
                    return kind.cast(sense);
                }
            }
            return null;
        }
    }

    Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a phrase; with {@code cased}, its capitals must be capitals in the text too. */
    void add(String phrase, Sense sense, boolean cased) {
        for (String word : split(phrase)) {
            vocabulary.add(word);
        }
        Sentence words = new Tokenizer(vocabulary).tokenize(phrase, Part.BODY, 0, 0);
        if (words.size() == 0) {
            return;
        }
        int node = 0;
        byte[] shapes = new byte[words.size()];
        for (int i = 0; i < words.size(); i++) {
            node = grow(node, words.word()[i]);
            boolean acronym = words.shape()[i] == Sentence.UPPER
                    && words.end()[i] - words.start()[i] <= SHORT
                    && words.size() == 1;
            shapes[i] = !cased || words.shape()[i] != Sentence.UPPER && words.shape()[i] != Sentence.CAPITAL
                    ? -1
                    : acronym ? Sentence.UPPER : Sentence.CAPITAL;
        }
        if (node >= entries.length) {
            entries = Arrays.copyOf(entries, 2 * node);
        }
        Entry[] old = entries[node] == null ? new Entry[0] : entries[node];
        for (Entry entry : old) {
            if (entry.sense().equals(sense)) {
                return;
            }
        }
        Entry[] all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = new Entry(sense, shapes);
        entries[node] = all;
    }

    /** Every longest phrase, in order, none overlapping another. */
    public List<Match> find(Sentence sentence) {
        List<Match> found = new ArrayList<>();
        int[] word = sentence.word();
        for (int at = 0; at < sentence.size(); ) {
            Match longest = word[at] == 0 ? null : longestAt(sentence, at);
            if (longest != null) {
                found.add(longest);
                at = longest.to();
            } else {
                at++;
            }
        }
        return found;
    }

    private @Nullable Match longestAt(Sentence sentence, int from) {
        int node = 0;
        Match longest = null;
        for (int at = from; at < sentence.size() && sentence.word()[at] != 0; at++) {
            node = child(node, sentence.word()[at]);
            if (node < 0) {
                break;
            }
            Entry[] here = node < entries.length ? entries[node] : null;
            if (here != null) {
                List<Sense> senses = fitting(here, sentence, from);
                if (!senses.isEmpty()) {
                    longest = new Match(from, at + 1, senses);
                }
            }
        }
        return longest;
    }

    private static List<Sense> fitting(Entry[] entries, Sentence sentence, int from) {
        if (entries.length == 1) {
            return entries[0].fits(sentence, from) ? List.of(entries[0].sense()) : List.of();
        }
        List<Sense> senses = new ArrayList<>(entries.length);
        for (Entry entry : entries) {
            if (entry.fits(sentence, from)) {
                senses.add(entry.sense());
            }
        }
        return senses;
    }

    /** Words and marks as the tokenizer will ask for them. */
    private List<String> split(String phrase) {
        List<String> words = new ArrayList<>();
        Sentence rough = new Tokenizer(vocabulary).tokenize(phrase, Part.BODY, 0, 0);
        for (int i = 0; i < rough.size(); i++) {
            String word = io.entente.coding.text.Folding.fold(rough.words(i, i + 1));
            boolean acronym = word.length() > 2 && word.charAt(1) == '.';
            words.add(acronym && word.charAt(word.length() - 1) != '.' ? word + "." : word);
        }
        return words;
    }

    private int child(int node, int word) {
        if (node == 0) {
            return word < roots.length && roots[word] != 0 ? roots[word] : -1;
        }
        long key = (long) node << 32 | word;
        int mask = keys.length - 1;
        for (int at = slot(key, mask); children[at] != 0; at = at + 1 & mask) {
            if (keys[at] == key) {
                return children[at];
            }
        }
        return -1;
    }

    private int grow(int node, int word) {
        int child = child(node, word);
        if (child > 0) {
            return child;
        }
        if (3 * edges > 2 * keys.length) {
            long[] oldKeys = keys;
            int[] oldChildren = children;
            keys = new long[2 * oldKeys.length];
            children = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldChildren[i] != 0) {
                    place(oldKeys[i], oldChildren[i]);
                }
            }
        }
        if (node == 0) {
            if (word >= roots.length) {
                roots = Arrays.copyOf(roots, 2 * word);
            }
            roots[word] = nodes;
            return nodes++;
        }
        place((long) node << 32 | word, nodes);
        edges++;
        return nodes++;
    }

    private void place(long key, int child) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (children[at] != 0) {
            at = at + 1 & mask;
        }
        keys[at] = key;
        children[at] = child;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }
}
