package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: where its feed is, and what it says itself. */
final class PageReader {
    /** Shorter main texts are menus, not news. */
    static final int LEAST_TEXT = 200;

    private static final Pattern DATE_PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");

    private final JsonMapper json;
    private final NewsItemParser parser;

    PageReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.parser = new NewsItemParser(json, maxBytes);
    }

    /** The feed that the page names, the first that is not of comments. */
    static Optional<URI> feed(String html, URI base) {
        if (Html.hasTooManyTags(html)) {
            return Optional.empty();
        }
        return Jsoup.parse(html, base.toString())
                .select("link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json)][href]")
                .stream()
                .filter(link -> !link.attr("title").toLowerCase(Locale.ROOT).contains("comment"))
                .map(link -> link.absUrl("href"))
                .filter(href -> href.startsWith("http"))
                .flatMap(PageReader::uri)
                .findFirst();
    }

    /** The page as an item; empty where its main text is too short to be news. */
    Optional<Parsed> item(String html, String link) {
        String text = Html.mainText(link, html);
        return text.length() < LEAST_TEXT ? Optional.empty() : Optional.of(parser.parse(node(html, link, text)));
    }

    private ObjectNode node(String html, String link, String text) {
        Document page = Jsoup.parse(html, link);
        ObjectNode node = json.createObjectNode();
        node.put("url", link);
        node.put("title", first(meta(page, "og:title"), Optional.of(page.title())));
        node.put("text", text);
        node.put("source", first(meta(page, "og:site_name"), host(link)));
        Optional.ofNullable(page.selectFirst("html[lang]"))
                .map(html1 -> html1.attr("lang").split("[-_]", 2)[0])
                .ifPresent(language -> node.put("language", language));
        published(page).ifPresent(date -> node.put("published", date));
        return node;
    }

    private static Optional<String> published(Document page) {
        Optional<String> structured = page.select("script[type=application/ld+json]").stream()
                .map(script -> DATE_PUBLISHED.matcher(script.data()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        return Stream.of(
                        meta(page, "article:published_time"),
                        structured,
                        meta(page, "datePublished"),
                        meta(page, "date"),
                        meta(page, "DC.date.issued"),
                        Optional.ofNullable(page.selectFirst("time[datetime]")).map(time -> time.attr("datetime")))
                .flatMap(Optional::stream)
                .filter(text -> Dates.read(text).isPresent())
                .findFirst();
    }

    private static Optional<String> meta(Document page, String name) {
        return page.select("meta").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
                .findFirst();
    }

    private static Optional<String> host(String link) {
        return uri(link).findFirst().flatMap(uri -> Optional.ofNullable(uri.getHost()));
    }

    private static Stream<URI> uri(String text) {
        try {
            return Stream.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    @SafeVarargs
    private static @Nullable String first(Optional<String>... candidates) {
        return Stream.of(candidates)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
