package io.entente.source;

import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** From HTML to text with paragraphs kept. */
final class Html {
    private static final Pattern TAG = Pattern.compile(
            "</?(p|div|br|a|b|i|em|strong|span|ul|li|h[1-6]|html|body|article|img|blockquote)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile("(?is)\\A\\s*(?:<!--.{0,2000}?-->\\s*){0,3}(<!doctype html|<html|<head|<body)");

    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*>");
    /** Real pages have a few thousand; the parsers' work grows with the square for some that are made to hurt. */
    private static final int MOST_TAGS = 50_000;

    private static final int DEEPEST = 200;

    private Html() {}

    static boolean hasTooManyTags(String html) {
        return html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS;
    }

    static boolean looksLike(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** Whether this is a whole page, with much around its main text. */
    static boolean isPage(String text) {
        return PAGE.matcher(text).find();
    }

    /** The main text of a whole page; the empty string where there is none. */
    static String mainText(String url, String page) {
        if (hasTooManyTags(page)) {
            return "";
        }
        Document document = Jsoup.parse(page, url);
        if (!isShallow(document)) {
            return text(page);
        }
        String content = new Readability4J(url, document).parse().getContent();
        return content == null ? "" : text(content);
    }

    /** The search for the main text takes minutes where tags are nested deep, which no honest page needs. */
    private static boolean isShallow(Document document) {
        NodeFilter untilTooDeep = (node, depth) -> depth > DEEPEST ? FilterResult.STOP : FilterResult.CONTINUE;
        return NodeTraversor.filter(untilTooDeep, document) != FilterResult.STOP;
    }

    /** A fragment or page without its tags; blocks become paragraphs. */
    static String text(String html) {
        if (hasTooManyTags(html)) {
            return paragraphs(ANY_TAG.matcher(html).replaceAll("\n"));
        }
        Document document = Jsoup.parse(html);
        document.select("script, style, noscript, template, nav, form, button, svg")
                .remove();
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            out.append(words.text());
                        } else if (node instanceof Element element
                                && element.normalName().equals("br")) {
                            out.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.isBlock()) {
                            out.append("\n\n");
                        }
                    }
                },
                document.body());
        return paragraphs(out);
    }

    /** At most one blank line in a row, none at either end, no blanks at the ends of lines. */
    private static String paragraphs(CharSequence text) {
        StringBuilder out = new StringBuilder();
        boolean blankBefore = false;
        for (String line : text.toString().split("\n")) {
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                blankBefore = true;
                continue;
            }
            if (out.length() > 0) {
                out.append(blankBefore ? "\n\n" : "\n");
            }
            out.append(stripped);
            blankBefore = false;
        }
        return out.toString();
    }
}
