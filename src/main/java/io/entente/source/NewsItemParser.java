package io.entente.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one news item from JSON in the spellings of the contract and of common exports (CC-News, NewsAPI, webhose). Pure
 * and thread safe: the same bytes give the same item, its id included.
 */
public final class NewsItemParser {
    private static final List<String> ID = List.of("id", "guid", "uuid", "_id");
    private static final List<String> URL = List.of("url", "link", "canonical_url", "webUrl", "external_url");
    private static final List<String> SOURCE =
            List.of("source", "publisher", "source_domain", "domain", "sitename", "site", "thread");
    private static final List<String> SOURCE_NAME = List.of("name", "title", "site_full", "site", "id", "domain");
    private static final List<String> TITLE = List.of("title", "headline");
    private static final List<String> TEXT = List.of(
            "text",
            "maintext",
            "body",
            "content",
            "content_text",
            "content_html",
            "articleBody",
            "description",
            "summary");
    private static final List<String> PUBLISHED = List.of(
            "published",
            "publishedAt",
            "published_at",
            "publish_date",
            "date_publish",
            "date_published",
            "datePublished",
            "pubDate",
            "date",
            "webPublicationDate");
    private static final List<String> LANGUAGE = List.of("language", "lang");
    /** NewsAPI cuts the content and says by how much. */
    private static final Pattern CUT = Pattern.compile("(…|\\.\\.\\.)?\\s?\\[\\+\\d{1,9} chars]$");

    private static final int CUT_LENGTH = 40;

    private final JsonMapper json;
    private final int maxBytes;

    /**
     * @param maxBytes {@code item.max.bytes}
     */
    public NewsItemParser(JsonMapper json, int maxBytes) {
        this.json = json;
        this.maxBytes = maxBytes;
    }

    /** Reads one JSON object. */
    public Parsed parse(byte[] bytes) {
        if (bytes.length > maxBytes) {
            return tooLarge(bytes.length);
        }
        try {
            return parse(json.readTree(bytes));
        } catch (JacksonException e) {
            return new Parsed.Bad(RejectReason.INVALID_JSON, "invalid JSON: " + Json.fault(e));
        } catch (IOException e) {
            return new Parsed.Bad(RejectReason.BAD_ENCODING, "not UTF-8: " + e.getMessage());
        }
    }

    /** Reads one parsed object. */
    public Parsed parse(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            return new Parsed.Bad(
                    RejectReason.INVALID_JSON,
                    "expected a JSON object with \"title\" or \"text\", got "
                            + (node == null || node.isMissingNode()
                                    ? "nothing"
                                    : node.getNodeType().toString().toLowerCase(Locale.ROOT)));
        }
        try {
            return item(node);
        } catch (IllegalArgumentException e) {
            return new Parsed.Bad(RejectReason.INVALID_FIELD, String.valueOf(e.getMessage()));
        }
    }

    private Parsed item(JsonNode node) {
        String title = text(node, TITLE).map(NewsItemParser::plain).orElse(null);
        String text = text(node, TEXT)
                .map(NewsItemParser::withoutCut)
                .map(NewsItemParser::plain)
                .orElse(null);
        if (blank(title) && blank(text)) {
            return new Parsed.Bad(RejectReason.EMPTY, "neither \"title\" nor \"text\" says anything");
        }
        String url = text(node, URL).map(String::strip).orElse(null);
        String id = text(node, ID)
                .map(String::strip)
                .orElseGet(() -> Urls.hash(url != null ? Urls.canonical(url) : title + "\n" + text));
        NewsItem item = new NewsItem(
                id,
                url,
                source(node),
                title,
                text,
                published(node),
                text(node, LANGUAGE).orElse(null),
                ingested(node),
                node.path("quiet").asBoolean(false));
        long size = (text == null ? 0L : text.length()) + (title == null ? 0L : title.length());
        return size > maxBytes ? tooLarge(size) : new Parsed.Item(item);
    }

    private Parsed.Bad tooLarge(long size) {
        return new Parsed.Bad(
                RejectReason.TOO_LARGE, "the item has " + size + " bytes, item.max.bytes allows " + maxBytes);
    }

    /** Looks at the end only: a pattern over a whole text full of blanks would take for ever. */
    private static String withoutCut(String text) {
        String stripped = text.stripTrailing();
        if (!stripped.endsWith(" chars]")) {
            return text;
        }
        int from = Math.max(0, stripped.length() - CUT_LENGTH);
        return stripped.substring(0, from)
                + CUT.matcher(stripped.substring(from)).replaceFirst("").stripTrailing();
    }

    private static String plain(String text) {
        return Html.looksLike(text) ? Html.text(text) : text;
    }

    private static @Nullable String source(JsonNode node) {
        return SOURCE.stream()
                .map(node::path)
                .flatMap(found -> (found.isObject() ? text(found, SOURCE_NAME) : scalar(found)).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Published published(JsonNode node) {
        Optional<String> given = text(node, PUBLISHED);
        if (given.isEmpty()) {
            return null;
        }
        return Dates.read(given.get())
                .orElseThrow(() -> new IllegalArgumentException("\"published\": '" + given.get()
                        + "' is no date; expected 2022-03-23 or 2022-03-23T08:15:00Z"));
    }

    private static @Nullable Instant ingested(JsonNode node) {
        return scalar(node.path("ingested"))
                .map(given -> Dates.read(given)
                        .orElseThrow(() -> new IllegalArgumentException("\"ingested\": '" + given + "' is no instant"))
                        .instant())
                .orElse(null);
    }

    private static Optional<String> text(JsonNode node, List<String> spellings) {
        return spellings.stream()
                .flatMap(name -> scalar(node.path(name)).stream())
                .findFirst();
    }

    private static Optional<String> scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
