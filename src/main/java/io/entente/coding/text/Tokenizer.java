package io.entente.coding.text;

import java.util.Arrays;

/**
 * Splits text into words, numbers and marks. {@code U.S.} is one word, {@code India's} two, {@code Timor-Leste} three;
 * the point of an abbreviation vanishes. Reusable, but not thread safe: one an item.
 */
public final class Tokenizer {
    private static final int LONGEST_WORD = 80;

    private final Vocabulary vocabulary;
    private final char[] folded = new char[LONGEST_WORD];
    private int[] start = new int[128];
    private int[] end = new int[128];
    private int[] word = new int[128];
    private byte[] shape = new byte[128];
    private int size;

    public Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Sentence tokenize(String text, Part part, int paragraph, int index) {
        size = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ') {
                at++;
            } else if (Character.isLetter(c)) {
                at = word(text, at);
            } else if (c >= '0' && c <= '9') {
                at = number(text, at);
            } else {
                at = mark(text, at, c);
            }
        }
        return new Sentence(
                text,
                part,
                paragraph,
                index,
                size,
                Arrays.copyOf(start, size),
                Arrays.copyOf(end, size),
                Arrays.copyOf(word, size),
                Arrays.copyOf(shape, size),
                titleCase());
    }

    private int word(String text, int from) {
        int to = acronymEnd(text, from);
        if (to > from) {
            return acronym(text, from, to);
        }
        int at = from + 1;
        while (at < text.length() && inWord(text, at)) {
            at++;
        }
        boolean possessive = at - from > 2 && text.charAt(at - 2) == '\'' && (text.charAt(at - 1) | 0x20) == 's';
        int stop = possessive ? at - 2 : at;
        add(from, stop, idOf(text, from, stop), shapeOf(text, from, stop));
        if (possessive) {
            add(stop, at, id("'s"), Sentence.MARK);
        } else if (at < text.length() && text.charAt(at) == '\'' && text.charAt(at - 1) == 's') {
            add(at, at + 1, id("'s"), Sentence.MARK);
            at++;
        } else if (at + 1 < text.length() && text.charAt(at) == '.') {
            at++;
        }
        return at;
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c >= 0x300 && c < 0x370) {
            return true;
        }
        return c == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** The end of letters each followed by a point ({@code U.S.}, {@code U.S}), or {@code from}. */
    private static int acronymEnd(String text, int from) {
        int at = from;
        int letters = 0;
        while (at + 1 < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
            letters++;
            at += 2;
        }
        boolean lastWithoutPoint = letters > 0
                && at < text.length()
                && Character.isUpperCase(text.charAt(at))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        if (lastWithoutPoint) {
            return at + 1;
        }
        boolean wordFollows = at < text.length() && Character.isLetter(text.charAt(at));
        return letters >= 2 && !wordFollows ? at : from;
    }

    private int acronym(String text, int from, int to) {
        int length = 0;
        boolean upper = false;
        for (int i = from; i < to && length + 2 < LONGEST_WORD; i++) {
            if (text.charAt(i) != '.') {
                folded[length++] = Folding.fold(text.charAt(i));
                folded[length++] = '.';
                upper |= Character.isUpperCase(text.charAt(i));
            }
        }
        add(from, to, vocabulary.idOf(folded, length), upper ? Sentence.UPPER : Sentence.LOWER);
        return to;
    }

    private int number(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inner = (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            if (!isDigit(c) && !inner && !Character.isLetter(c)) {
                break;
            }
            at++;
        }
        add(from, at, idOf(text, from, at), Sentence.NUMBER);
        return at;
    }

    private int mark(String text, int from, char c) {
        boolean dash = c == '–' || c == '—' || c == '-' && spaced(text, from);
        int to = from + 1;
        if (c == '-' && to < text.length() && text.charAt(to) == '-') {
            dash = true;
            to++;
        }
        if (Character.isHighSurrogate(c) && to < text.length()) {
            to++;
        }
        add(from, to, dash ? id("—") : vocabularyOf(c), Sentence.MARK);
        return to;
    }

    private static boolean spaced(String text, int at) {
        return (at == 0 || text.charAt(at - 1) <= ' ') && (at + 1 == text.length() || text.charAt(at + 1) <= ' ');
    }

    private void add(int from, int to, int id, byte form) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            word = Arrays.copyOf(word, 2 * size);
            shape = Arrays.copyOf(shape, 2 * size);
        }
        start[size] = from;
        end[size] = to;
        word[size] = id;
        shape[size++] = form;
    }

    private int id(String mark) {
        mark.getChars(0, mark.length(), folded, 0);
        return vocabulary.idOf(folded, mark.length());
    }

    private int vocabularyOf(char c) {
        folded[0] = c;
        return vocabulary.idOf(folded, 1);
    }

    private int idOf(String text, int from, int to) {
        int length = 0;
        for (int i = from; i < to && length < LONGEST_WORD; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != 0) {
                folded[length++] = c;
            }
        }
        return vocabulary.idOf(folded, length);
    }

    private static byte shapeOf(String text, int from, int to) {
        if (!Character.isUpperCase(text.charAt(from))) {
            return Sentence.LOWER;
        }
        int upper = 0;
        int lower = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper > 1 && lower <= 1 && upper > lower ? Sentence.UPPER : Sentence.CAPITAL;
    }

    private boolean titleCase() {
        int longWords = 0;
        int capitals = 0;
        for (int i = 1; i < size; i++) {
            if (shape[i] <= Sentence.UPPER && end[i] - start[i] > 3) {
                longWords++;
                capitals += shape[i] == Sentence.LOWER ? 0 : 1;
            }
        }
        return longWords > 3 && 10 * capitals > 8 * longWords;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
