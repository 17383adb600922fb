package io.entente.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
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

    private static final Pattern ROOT = Pattern.compile("<(rss|feed|rdf:rdf|html)[\\s>]");

    static Form of(byte[] head) {
        String start = Decoding.marked(head).orElseGet(() -> new String(head, StandardCharsets.ISO_8859_1));
        Form form = of(start.strip());
        // JSON is UTF-8 by its standard; UTF-16, which begins with one of these, is refused as text of a wrong
        // encoding.
        boolean utf16 = head.length > 0 && (head[0] & 0xff) >= 0xFE;
        return utf16 && (form == JSON || form == JSON_LINES || form == JSON_FEED) ? TEXT : form;
    }

    private static Form of(String text) {
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-")) {
            return BINARY;
        }
        if (text.startsWith("{")) {
            return text.contains("jsonfeed.org/version/") ? JSON_FEED : continues(text) ? JSON : JSON_LINES;
        }
        if (text.startsWith("[")) {
            return looksLikeArray(text) ? JSON : TEXT;
        }
        if (Html.isPage(text)) {
            return PAGE;
        }
        return text.startsWith("<") ? marked(text.toLowerCase(Locale.ROOT)) : TEXT;
    }

    /** A feed may carry whole pages within, and a page may begin as XML does: what comes first is the root. */
    private static Form marked(String text) {
        Matcher root = ROOT.matcher(text);
        if (root.find()) {
            return root.group(1).equals("html") ? PAGE : XML_FEED;
        }
        return text.startsWith("<?xml") ? XML_FEED : TEXT;
    }

    /**
     * Whether the object goes on after the first line. A line that is cut off is not meant to, which shows by the next
     * line: that begins an object of its own.
     */
    private static boolean continues(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !open(text.substring(0, end))) {
            return false;
        }
        String first = text.substring(0, end).strip();
        return !text.substring(end).strip().startsWith("{") || first.endsWith("[") || first.endsWith(":");
    }

    /** Whether more is opened than closed. */
    private static boolean open(String line) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return depth > 0;
    }

    /** A text may begin with a bracket too: "[Reuters] The minister". */
    private static boolean looksLikeArray(String text) {
        String rest = text.substring(1).stripLeading();
        return rest.isEmpty() || rest.startsWith("{") || rest.startsWith("]") || rest.startsWith("[");
    }
}
