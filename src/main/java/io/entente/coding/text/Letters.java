package io.entente.coding.text;

/** What kind of character each is, as {@link Character} has it, looked up once for all. */
final class Letters {
    static final int LETTER = 1;
    static final int UPPER = 2;
    static final int LOWER = 4;
    /** Goes on with a word: a letter, a digit or a combining mark. */
    static final int INNER = 8;

    private static final byte[] KINDS = kinds();

    private Letters() {}

    static boolean is(char c, int kind) {
        return (KINDS[c] & kind) != 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            boolean mark = c >= 0x300 && c < 0x370;
            kinds[i] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isLowerCase(c) ? LOWER : 0)
                    | (Character.isLetterOrDigit(c) || mark ? INNER : 0));
        }
        return kinds;
    }
}
