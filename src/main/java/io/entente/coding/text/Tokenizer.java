package io.entente.coding.text;

import java.util.Arrays;

/**
 * Splits text into words, numbers and marks. {@code U.S.} is one word, {@code India's} two, {@code Timor-Leste} three;
 * the point of an abbreviation vanishes. Reusable, but not thread safe: one an item.
 */
public final class Tokenizer {
    private static final int LONGEST_WORD = 80;
    private static final int SHORT = 3;

    private final Vocabulary vocabulary;
    private final int dash;
    private final int possessive;
    private final char[] folded = new char[LONGEST_WORD];
    /** The text and a zero after it, which is no letter, digit or mark of any word. */
    private char[] text = new char[512];

    private int length;
    private int[] start = new int[128];
    private int[] end = new int[128];
    private int[] word = new int[128];
    private byte[] shape = new byte[128];
    private int size;
    private int longWords;
    private int capitals;

    public Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.dash = vocabulary.idOf("—");
        this.possessive = vocabulary.idOf("'s");
    }

    public Sentence tokenize(String sentence, Part part, int paragraph, int index) {
        take(sentence);
        int at = 0;
        while (at < length) {
            char c = text[at];
            if (c <= ' ') {
                at++;
            } else if (Letters.is(c, Letters.LETTER)) {
                int plain = plain(at);
                at = plain > at ? plain : word(at);
            } else if (isDigit(c)) {
                at = number(at);
            } else {
                at = mark(at, c);
            }
        }
        return new Sentence(
                sentence,
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

    private void take(String sentence) {
        size = 0;
        longWords = 0;
        capitals = 0;
        length = sentence.length();
        if (length + 2 > text.length) {
            text = new char[2 * length + 2];
        }
        sentence.getChars(0, length, text, 0);
        text[length] = 0;
        text[length + 1] = 0;
    }

    /** Takes a word of plain letters, as most are; where more is to it, nothing: {@code from}. */
    private int plain(int from) {
        int at = from;
        int upper = 0;
        int hash = Vocabulary.hash();
        char c = text[at];
        for (char low = (char) (c | 0x20); low >= 'a' && low <= 'z' && at - from < LONGEST_WORD; ) {
            folded[at - from] = low;
            hash = Vocabulary.hash(hash, low);
            upper += c == low ? 0 : 1;
            c = text[++at];
            low = (char) (c | 0x20);
        }
        int letters = at - from;
        if (letters == 0 || Letters.is(c, Letters.INNER) || c == '\'' || c == '.' && letters == 1) {
            return from;
        }
        byte form = Letters.is(text[from], Letters.UPPER) ? capital(upper, letters - upper) : Sentence.LOWER;
        add(from, at, vocabulary.idOf(folded, letters, hash), form);
        return c == '.' && at + 1 < length ? at + 1 : at;
    }

    private int word(int from) {
        int to = text[from + 1] == '.' ? acronymEnd(from) : from;
        if (to > from) {
            return acronym(from, to);
        }
        int at = from + 1;
        while (Letters.is(text[at], Letters.INNER) || text[at] == '\'' && Letters.is(text[at + 1], Letters.LETTER)) {
            at++;
        }
        boolean owns = at - from > 2 && text[at - 2] == '\'' && (text[at - 1] | 0x20) == 's';
        boolean contracted = at - from > 3 && text[at - 3] == '\'' && contraction(text[at - 2], text[at - 1]);
        int stop = owns ? at - 2 : contracted ? at - 3 : at;
        add(from, stop, idOf(from, stop), shapeOf(from, stop));
        if (owns) {
            add(stop, at, possessive, Sentence.MARK);
        } else if (contracted) {
            add(stop, at, idOf(stop, at), Sentence.LOWER);
        } else if (text[at] == '\'' && text[at - 1] == 's') {
            add(at, at + 1, possessive, Sentence.MARK);
            at++;
        } else if (text[at] == '.' && at + 1 < length) {
            at++;
        }
        return at;
    }

    /** {@code he'll}, {@code they've}, {@code we're}. */
    private static boolean contraction(char first, char second) {
        return first == 'l' && second == 'l' || (first == 'v' || first == 'r') && second == 'e';
    }

    /** The end of letters each followed by a point ({@code U.S.}, {@code U.S}), or {@code from}. */
    private int acronymEnd(int from) {
        int at = from;
        int letters = 0;
        while (Letters.is(text[at], Letters.LETTER) && text[at + 1] == '.') {
            letters++;
            at += 2;
        }
        boolean lastWithoutPoint =
                letters > 0 && Letters.is(text[at], Letters.UPPER) && !Character.isLetterOrDigit(text[at + 1]);
        if (lastWithoutPoint) {
            return at + 1;
        }
        boolean wordFollows = Letters.is(text[at], Letters.LETTER);
        return letters >= 2 && !wordFollows ? at : from;
    }

    private int acronym(int from, int to) {
        int letters = 0;
        boolean upper = false;
        for (int i = from; i < to && letters + 2 < LONGEST_WORD; i++) {
            if (text[i] != '.') {
                folded[letters++] = Folding.fold(text[i]);
                folded[letters++] = '.';
                upper |= Letters.is(text[i], Letters.UPPER);
            }
        }
        add(from, to, vocabulary.idOf(folded, letters), upper ? Sentence.UPPER : Sentence.LOWER);
        return to;
    }

    private int number(int from) {
        int at = from + 1;
        while (isDigit(text[at])
                || (text[at] == '.' || text[at] == ',') && isDigit(text[at + 1])
                || Letters.is(text[at], Letters.LETTER)) {
            at++;
        }
        add(from, at, idOf(from, at), Sentence.NUMBER);
        return at;
    }

    private int mark(int from, char c) {
        boolean wide = c == '–' || c == '—' || c == '-' && spaced(from);
        int to = from + 1;
        if (c == '-' && text[to] == '-') {
            wide = true;
            to++;
        }
        if (Character.isHighSurrogate(c) && to < length) {
            to++;
        }
        folded[0] = c;
        add(from, to, wide ? dash : vocabulary.idOf(folded, 1), Sentence.MARK);
        return to;
    }

    private boolean spaced(int at) {
        return (at == 0 || text[at - 1] <= ' ') && text[at + 1] <= ' ';
    }

    private void add(int from, int to, int id, byte form) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            word = Arrays.copyOf(word, 2 * size);
            shape = Arrays.copyOf(shape, 2 * size);
        }
        if (form <= Sentence.UPPER && to - from > SHORT && size > 0) {
            longWords++;
            capitals += form == Sentence.LOWER ? 0 : 1;
        }
        start[size] = from;
        end[size] = to;
        word[size] = id;
        shape[size++] = form;
    }

    private int idOf(int from, int to) {
        int letters = 0;
        int hash = Vocabulary.hash();
        for (int i = from; i < to && letters < LONGEST_WORD; i++) {
            char c = Folding.fold(text[i]);
            if (c != 0) {
                folded[letters++] = c;
                hash = Vocabulary.hash(hash, c);
            }
        }
        return vocabulary.idOf(folded, letters, hash);
    }

    private byte shapeOf(int from, int to) {
        if (!Letters.is(text[from], Letters.UPPER)) {
            return Sentence.LOWER;
        }
        int upper = 0;
        int lower = 0;
        for (int i = from; i < to; i++) {
            upper += Letters.is(text[i], Letters.UPPER) ? 1 : 0;
            lower += Letters.is(text[i], Letters.LOWER) ? 1 : 0;
        }
        return capital(upper, lower);
    }

    private static byte capital(int upper, int lower) {
        return upper > 1 && lower <= 1 && upper > lower ? Sentence.UPPER : Sentence.CAPITAL;
    }

    private boolean titleCase() {
        return longWords > 3 && 10 * capitals > 8 * longWords;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
