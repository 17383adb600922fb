package io.entente.coding.lexicon;

import io.entente.coding.text.Vocabulary;
import java.util.Arrays;

/** The grammar of small words: what class a word id has, and which preposition it is. Read only once loaded. */
public final class Words {
    /** Classes of small words. A word may have several. */
    public enum Kind {
        DETERMINER,
        PREPOSITION,
        CONJUNCTION,
        BE,
        HAVE,
        WILL,
        MAY,
        NOT,
        RELATIVE,
        SAY,
        SUBORDINATOR,
        HE,
        THEY,
        IT,
        WE,
        I,
        COMMA,
        STOP,
        COLON,
        DASH,
        HYPHEN,
        SLASH,
        QUOTE,
        OPEN,
        CLOSE,
        POSSESSIVE,
        MONTH,
        WEEKDAY,
        PARTICLE,
        TIME,
        /** A title in the plural: all whose names follow hold it. */
        LEADERS,
        /** Said of a man, or before his name. */
        MALE,
        /** Said of a woman, or before her name. */
        FEMALE,
        /** Stands for whom a verb or preposition governs. */
        HIM,
        /** Written with a capital in names of bodies; no part of a person's name. */
        COMMON
    }

    private static final int NO_GRAMMAR = mask(Kind.COMMON, Kind.LEADERS, Kind.MALE, Kind.FEMALE, Kind.HIM);

    private final Vocabulary vocabulary;
    private int[] kinds = new int[1 << 12];

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(String word, Kind kind) {
        int id = vocabulary.add(word);
        if (id >= kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * id);
        }
        kinds[id] |= 1 << kind.ordinal();
    }

    public boolean is(int word, Kind kind) {
        return word < kinds.length && (kinds[word] & 1 << kind.ordinal()) != 0;
    }

    /** Whether the word has one of the classes of a {@link #mask}. */
    public boolean any(int word, int mask) {
        return word < kinds.length && (kinds[word] & mask) != 0;
    }

    /** Several classes in one number, to ask for all at once. */
    public static int mask(Kind... kinds) {
        int mask = 0;
        for (Kind kind : kinds) {
            mask |= 1 << kind.ordinal();
        }
        return mask;
    }

    /** Whether the word has a class of grammar. */
    public boolean small(int word) {
        return word != 0 && word < kinds.length && (kinds[word] & ~NO_GRAMMAR) != 0;
    }

    /** Whether the word, even with a capital, is no part of a person's name. */
    public boolean neverName(int word) {
        return word != 0 && word < kinds.length && kinds[word] != 0;
    }

    /** The id of a word, 0 if no lexicon has it. */
    public int id(String word) {
        return vocabulary.idOf(word);
    }
}
