package io.entente.coding.text;

import java.util.Arrays;

/**
 * Numbers the words that any lexicon names. It grows while lexicons load and is only read afterwards: a word of the
 * text that no lexicon names is 0.
 */
public final class Vocabulary {
    private String[] words = new String[1 << 12];
    private int[] slots = new int[1 << 14];
    private int[] hashes = new int[1 << 12];
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
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        if (3 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 1; i < size; i++) {
                place(i, words[i].toCharArray());
            }
        }
        words[size] = folded;
        hashes[size] = hash(chars, chars.length);
        place(size, chars);
        return size++;
    }

    /** The id of the folded word in {@code chars[0, length)}, 0 if no lexicon has it. */
    public int idOf(char[] chars, int length) {
        int mask = slots.length - 1;
        int hash = hash(chars, length);
        for (int at = hash & mask; slots[at] != 0; at = at + 1 & mask) {
            if (hashes[slots[at]] == hash && same(words[slots[at]], chars, length)) {
                return slots[at];
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

    public String word(int id) {
        return words[id];
    }

    private void place(int id, char[] chars) {
        int mask = slots.length - 1;
        int at = hash(chars, chars.length) & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = id;
    }

    private static boolean same(String word, char[] chars, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] chars, int length) {
        int h = 17;
        for (int i = 0; i < length; i++) {
            h = 31 * h + chars[i];
        }
        h *= 0x9E3779B9;
        return h ^ h >>> 16;
    }
}
