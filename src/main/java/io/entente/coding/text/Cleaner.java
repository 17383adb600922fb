package io.entente.coding.text;

import java.text.Normalizer;

/** Makes one spelling of what pages spell in many ways: entities, tags, quotes, spaces, invisible characters. */
final class Cleaner {
    private static final int LONGEST_TAG = 400;
    private static final char NOTHING = 0;

    private Cleaner() {}

    /** The cleaned text; line feeds stay, they part paragraphs. */
    static String clean(String raw) {
        String text = raw.indexOf('&') >= 0 || raw.indexOf('<') >= 0 ? withoutMarkup(raw) : raw;
        int plain = plain(text);
        return plain == text.length() ? text : respell(text, plain);
    }

    /** How many characters from the first on need no cleaning. */
    private static int plain(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) >= ' ' && text.charAt(at) < 0x80 || text.charAt(at) == '\n')) {
            at++;
        }
        return at;
    }

    private static String respell(String text, int plain) {
        char[] chars = text.toCharArray();
        int length = plain;
        boolean marks = false;
        for (int i = plain; i < chars.length; i++) {
            char c = chars[i];
            char spelt = c >= 0x80 ? other(c) : c >= ' ' || c == '\n' ? c : c == '\r' ? '\n' : ' ';
            if (c == '\r' && i + 1 < chars.length && chars[i + 1] == '\n') {
                i++;
            }
            if (spelt != NOTHING) {
                chars[length++] = spelt;
                marks |= spelt >= 0x300 && spelt < 0x370;
            }
        }
        String cleaned = new String(chars, 0, length);
        return marks && !Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)
                ? Normalizer.normalize(cleaned, Normalizer.Form.NFC)
                : cleaned;
    }

    private static char other(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u02bb', '\u00b4', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\u300c', '\u300d' -> '"';
            case '\u00a0', '\u2007', '\u202f', '\u2009', '\u2002', '\u2003', '\u3000' -> ' ';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u200e', '\u200f' -> NOTHING;
            case '\u2010', '\u2011' -> '-';
            case '\u2012', '\u2015' -> '–';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u3010', '\u3011' -> '\n';
            default -> c;
        };
    }

    private static String withoutMarkup(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int next = i;
            if (c == '&') {
                out.append(raw, from, i);
                from = i;
                next = Entities.decode(raw, i, out);
            } else if (c == '<' && i + 1 < raw.length() && opensTag(raw.charAt(i + 1))) {
                int end = closing(raw, i);
                if (end > 0) {
                    out.append(raw, from, i).append(breaksLine(raw, i + 1) ? '\n' : ' ');
                    next = end + 1;
                }
            }
            if (next > i) {
                from = next;
                i = next - 1;
            }
        }
        return out.append(raw, from, raw.length()).toString();
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
