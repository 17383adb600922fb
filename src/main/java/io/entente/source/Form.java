package io.entente.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What form of news some bytes are, told by how they begin and not by a name or a header, for those lie. */
enum Form {
    JSON_LINES,
    /** An array, or one object over several lines. */
    JSON,
    JSON_FEED,
    XML_FEED,
    PAGE,
    TEXT,
    BINARY;

    /** How many bytes of the beginning are worth showing. */
    static final int LOOKED_AT = 4096;

    private static final Pattern XML_FEED_ROOT = Pattern.compile("<(rss|feed|rdf:rdf)[\\s>]");

    static Form of(byte[] head) {
        String text = Decoding.marked(head)
                .orElseGet(() -> new String(head, StandardCharsets.ISO_8859_1))
                .strip();
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-")) {
            return BINARY;
        }
        if (text.startsWith("{")) {
            return text.contains("jsonfeed.org/version/") ? JSON_FEED : continues(text) ? JSON : JSON_LINES;
        }
        if (text.startsWith("[")) {
            return looksLikeArray(text) ? JSON : TEXT;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml") || XML_FEED_ROOT.matcher(lower).find()) {
            return lower.contains("<html") ? PAGE : XML_FEED;
        }
        return Html.isPage(text) ? PAGE : TEXT;
    }

    /** Whether the first line is no object by itself. */
    private static boolean continues(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end).strip();
        return end >= 0 && (first.equals("{") || first.endsWith(",") || first.endsWith("[") || first.endsWith(":"));
    }

    /** A text may begin with a bracket too: "[Reuters] The minister". */
    private static boolean looksLikeArray(String text) {
        String rest = text.substring(1).stripLeading();
        return rest.isEmpty() || rest.startsWith("{") || rest.startsWith("]") || rest.startsWith("[");
    }
}
