package io.entente.coding.text;

import java.text.Normalizer;

/** Folds letters to lower case without marks, one char for one char, so that offsets stay. */
public final class Folding {
    private static final int TABLE = 0x2000;
    private static final char[] FOLDED = table();
    private static final String UNDECOMPOSED = "łlđdðdøoıiœoæaħhŧtßsþt";

    private Folding() {}

    /** The folded letter; 0 for a combining mark, which folds away. */
    public static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        return Character.toLowerCase(c);
    }

    /** The folded text. */
    public static String fold(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (int c = 0; c < TABLE; c++) {
            if (c >= 0x300 && c < 0x370) {
                continue;
            }
            char lower = Character.toLowerCase((char) c);
            String base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
            table[c] = base.isEmpty() ? lower : Character.toLowerCase(base.charAt(0));
        }
        for (int i = 0; i + 1 < UNDECOMPOSED.length(); i += 2) {
            table[UNDECOMPOSED.charAt(i)] = UNDECOMPOSED.charAt(i + 1);
            table[Character.toUpperCase(UNDECOMPOSED.charAt(i))] = UNDECOMPOSED.charAt(i + 1);
        }
        table['İ'] = 'i';
        table['I'] = 'i';
        return table;
    }
}
