package io.entente.coding.text;

/**
 * A sentence and its words. Words are ids of the vocabulary, 0 where it has none; offsets are into {@link #text}.
 *
 * @param part where it stands
 * @param paragraph counts from 0 over the item, the title included
 * @param size how many of the arrays' entries are words
 * @param titleCase whether capitals say nothing here, as in many headlines
 */
public record Sentence(
        String text,
        Part part,
        int paragraph,
        int index,
        int size,
        int[] start,
        int[] end,
        int[] word,
        byte[] shape,
        boolean titleCase) {
    public static final byte LOWER = 0;
    public static final byte CAPITAL = 1;
    public static final byte UPPER = 2;
    public static final byte NUMBER = 3;
    public static final byte MARK = 4;

    /** Whether word {@code i} is written as a name is. */
    public boolean capital(int i) {
        return shape[i] == CAPITAL || shape[i] == UPPER;
    }

    /** The text of the words from {@code from} up to, not including, {@code to}. */
    public String words(int from, int to) {
        return from >= to ? "" : text.substring(start[from], end[to - 1]);
    }

    /** Whether word {@code i} ends so, as it is written. */
    public boolean endsWith(int i, String ending) {
        return end[i] - start[i] >= ending.length() && text.startsWith(ending, end[i] - ending.length());
    }

    /** Whether no space parts word {@code i} from the one before. */
    public boolean joined(int i) {
        return i > 0 && start[i] == end[i - 1];
    }
}
