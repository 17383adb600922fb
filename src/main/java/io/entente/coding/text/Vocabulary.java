package io.entente.coding.text;

import java.util.Arrays;

/**
 * Numbers the words that any lexicon names. It grows while lexicons load and is only read afterwards: a word of the
 * text that no lexicon names is 0.
 */
public final class Vocabulary {
    private static final int SEED = 17;
    private static final int ID_BITS = 20;
    private static final int MOST = (1 << ID_BITS) - 1;

    private char[][] words = new char[1 << 12][];
    /** Per slot the id of a word and, above it, some of its hash, so that a word that is none costs one look. */
    private int[] slots = new int[1 << 13];

    private int size = 1;

    /** The id of a folded word, made if it is new. */
    public int add(String folded) {
        char[] chars = folded.toCharArray();
        int id = idOf(chars, chars.length);
        if (id != 0) {
            return id;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        if (size > MOST) {
            throw new IllegalStateException("the lexicons name more than " + MOST + " words");
        }
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 1; i < size; i++) {
                place(i);
            }
        }
        words[size] = chars;
        place(size);
        return size++;
    }

    /** The id of the folded word in {@code chars[0, length)}, 0 if no lexicon has it. */
    public int idOf(char[] chars, int length) {
        return idOf(chars, length, hash(chars, length));
    }

    /** The same, for one who knows the word's {@linkplain #hash(int, char) hash}. */
    int idOf(char[] chars, int length, int hash) {
        int mixed = mix(hash);
        int mask = slots.length - 1;
        for (int at = mixed & mask; slots[at] != 0; at = at + 1 & mask) {
            int slot = slots[at];
            if ((slot ^ mixed) >>> ID_BITS == 0 && same(words[slot & MOST], chars, length)) {
                return slot & MOST;
            }
        }
        return 0;
    }

    /** The id of a folded word, 0 if no lexicon has it. */
    public int idOf(String folded) {
        return idOf(folded.toCharArray(), folded.length());
    }

    /** One more than the highest id. */
    public int size() {
        return size;
    }

    /** The word of an id, empty for 0. */
    public String word(int id) {
        return id == 0 ? "" : new String(words[id]);
    }

    /** The hash of no characters. */
    static int hash() {
        return SEED;
    }

    /** The hash of one character more. */
    static int hash(int hash, char next) {
        return 31 * hash + next;
    }

    private static int hash(char[] chars, int length) {
        int hash = SEED;
        for (int i = 0; i < length; i++) {
            hash = hash(hash, chars[i]);
        }
        return hash;
    }

    private static int mix(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ h >>> 16;
    }

    private void place(int id) {
        int mixed = mix(hash(words[id], words[id].length));
        int mask = slots.length - 1;
        int at = mixed & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = mixed & ~MOST | id;
    }

    private static boolean same(char[] word, char[] chars, int length) {
        if (word.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word[i] != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
