package io.entente.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds in the wild get wrong and a strict XML reader refuses. Well-formed XML keeps its meaning. */
final class FeedSanitiser {
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml[^>]*\\?>");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final Pattern AMPERSAND = Pattern.compile(
            "&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)([A-Za-z][A-Za-z0-9]{1,31};)?");

    private FeedSanitiser() {}

    static String sanitised(String xml) {
        int start = xml.indexOf('<');
        String text = start <= 0 ? xml : xml.substring(start);
        // The text is decoded already: what it once declared would only mislead the reader.
        text = DECLARATION.matcher(text).replaceFirst("");
        text = DOCTYPE.matcher(text).replaceAll("");
        text = withoutForbidden(text);
        return outsideCdata(text);
    }

    private static String outsideCdata(String text) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        Matcher cdata = CDATA.matcher(text);
        int from = 0;
        while (cdata.find()) {
            out.append(entities(text.substring(from, cdata.start()))).append(cdata.group());
            from = cdata.end();
        }
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
            return Matcher.quoteReplacement(known ? character : "&amp;" + (name == null ? "" : name));
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
