package io.entente.coding.text;

import java.text.Normalizer;

/** Makes one spelling of what pages spell in many ways: entities, tags, quotes, spaces, invisible characters. */
final class Cleaner {
    private static final int LONGEST_TAG = 400;

    private Cleaner() {}

    /** The cleaned text; line feeds stay, they part paragraphs. */
    static String clean(String raw) {
        String text = raw.indexOf('&') >= 0 || raw.indexOf('<') >= 0 ? withoutMarkup(raw) : raw;
        StringBuilder out = new StringBuilder(text.length());
        boolean marks = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.append(
                        c == '\t' || c == '\f' || c == 0x0b ? ' ' : c == '\r' ? '\n' : c < ' ' && c != '\n' ? ' ' : c);
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                continue;
            }
            marks |= c >= 0x300 && c < 0x370;
            other(c, out);
        }
        String cleaned = out.toString();
        return marks && !Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)
                ? Normalizer.normalize(cleaned, Normalizer.Form.NFC)
                : cleaned;
    }

    private static void other(char c, StringBuilder out) {
        switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u02bb', '\u00b4', '\u2032' -> out.append('\'');
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\u300c', '\u300d' ->
                out.append('"');
            case '\u00a0', '\u2007', '\u202f', '\u2009', '\u2002', '\u2003', '\u3000' -> out.append(' ');
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u200e', '\u200f' -> {}
            case '\u2010', '\u2011' -> out.append('-');
            case '\u2012', '\u2015' -> out.append('–');
            case '\u2028', '\u2029', '\u0085' -> out.append('\n');
            case '\u3010', '\u3011' -> out.append('\n');
            default -> out.append(c);
        }
    }

    private static String withoutMarkup(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '&') {
                int next = Entities.decode(raw, i, out);
                if (next > i) {
                    i = next - 1;
                    continue;
                }
            } else if (c == '<' && i + 1 < raw.length() && opensTag(raw.charAt(i + 1))) {
                int end = closing(raw, i);
                if (end > 0) {
                    out.append(breaksLine(raw, i + 1) ? '\n' : ' ');
                    i = end;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Looks no further than a tag is long: a page of opening brackets must not cost the square of its length. */
    private static int closing(String raw, int open) {
        int limit = Math.min(raw.length(), open + LONGEST_TAG);
        for (int i = open + 1; i < limit; i++) {
            if (raw.charAt(i) == '>') {
                return i;
            }
        }
        return -1;
    }

    private static boolean opensTag(char c) {
        return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean breaksLine(String raw, int name) {
        int at = raw.charAt(name) == '/' ? name + 1 : name;
        char c = at < raw.length() ? Character.toLowerCase(raw.charAt(at)) : 0;
        return c == 'p' || c == 'b' && raw.startsWith("br", at) || c == 'd' || c == 'h' || c == 'l' || c == 't';
    }
}
