package io.entente.coding.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTML entities that survive in feeds and exports. */
final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "'"),
            Map.entry("lsquo", "'"),
            Map.entry("sbquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("bdquo", "\""),
            Map.entry("laquo", "\""),
            Map.entry("raquo", "\""),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("szlig", "ß"),
            Map.entry("oslash", "ø"),
            Map.entry("aelig", "æ"));
    private static final Map<String, String> MARKS = Map.of(
            "acute", "\u0301",
            "grave", "\u0300",
            "circ", "\u0302",
            "tilde", "\u0303",
            "uml", "\u0308",
            "cedil", "\u0327",
            "caron", "\u030c",
            "ring", "\u030a");

    private Entities() {}

    /** Appends what the entity at {@code at} (an ampersand) stands for; the index after it, or {@code at} if none. */
    static int decode(String text, int at, StringBuilder out) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST && text.charAt(end) != ';') {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != ';' || end - at < 3) {
            return at;
        }
        String name = text.substring(at + 1, end);
        String value = name.charAt(0) == '#' ? numeric(name) : named(name);
        if (value == null) {
            return at;
        }
        out.append(value);
        return end + 1;
    }

    private static @Nullable String named(String name) {
        String value = NAMED.get(name);
        if (value != null) {
            return value;
        }
        String mark = MARKS.get(name.substring(1));
        return mark == null ? null : name.charAt(0) + mark;
    }

    private static @Nullable String numeric(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
