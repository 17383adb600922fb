package io.entente.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds in the wild get wrong and a strict XML reader refuses. Well-formed XML keeps its meaning. */
final class FeedSanitiser {
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^<>\\[]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml[^>]*\\?>");
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Pattern NUMBER = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final Pattern AMPERSAND = Pattern.compile(
            "&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)([A-Za-z][A-Za-z0-9]{1,31};)?");

    /** Real feeds nest a dozen elements; the reader's work grows with the square of the depth. */
    private static final int DEEPEST = 200;

    private FeedSanitiser() {}

    /**
     * @throws IllegalArgumentException if elements nest deeper than any feed's
     */
    static String sanitised(String xml) {
        int start = xml.indexOf('<');
        String text = start <= 0 ? xml : xml.substring(start);
        // The text is decoded already: what it once declared would only mislead the reader.
        text = DECLARATION.matcher(text).replaceFirst("");
        text = DOCTYPE.matcher(text).replaceFirst("");
        text = withoutForbidden(text);
        StringBuilder markup = new StringBuilder(text.length());
        String mended = mendedOutsideCdata(text, markup);
        requireShallow(markup.toString());
        return mended;
    }

    private static void requireShallow(String text) {
        int depth = 0;
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '/') {
                depth--;
            } else if (Character.isLetter(next) || next == '_') {
                int end = text.indexOf('>', i);
                if (end < 0) {
                    return;
                }
                depth += text.charAt(end - 1) == '/' ? 0 : 1;
            }
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("elements nest deeper than " + DEEPEST);
            }
        }
    }

    /**
     * @param markup is given what is not CDATA
     */
    private static String mendedOutsideCdata(String text, StringBuilder markup) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        int from = 0;
        int start = text.indexOf(CDATA);
        while (start >= 0) {
            int end = text.indexOf(CDATA_END, start);
            if (end < 0) {
                break;
            }
            out.append(entities(text.substring(from, start))).append(text, start, end + CDATA_END.length());
            markup.append(text, from, start);
            from = end + CDATA_END.length();
            start = text.indexOf(CDATA, from);
        }
        markup.append(text, from, text.length());
        return out.append(entities(text.substring(from))).toString();
    }

    /** Names of HTML become characters, a bare ampersand becomes one that XML knows, impossible numbers vanish. */
    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String numbered = NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(possible(found.group(1)) ? found.group() : ""));
        return AMPERSAND.matcher(numbered).replaceAll(found -> {
            String name = found.group(1);
            String character = name == null ? "" : Parser.unescapeEntities("&" + name, false);
            boolean known = name != null && !character.equals("&" + name);
            String plain = known ? character : "&" + (name == null ? "" : name);
            // HTML knows names for the marks of XML too, such as &LT; and &AMP;.
            return Matcher.quoteReplacement(
                    plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        });
    }

    private static boolean possible(String number) {
        int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        return allowed(code);
    }

    private static String withoutForbidden(String text) {
        return text.codePoints().allMatch(FeedSanitiser::allowed)
                ? text
                : text.codePoints()
                        .filter(FeedSanitiser::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The characters of XML 1.0. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
