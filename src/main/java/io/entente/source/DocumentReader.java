package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what must be seen whole: a feed, a page, a text. */
final class DocumentReader {
    private final JsonMapper json;
    private final NewsItemParser parser;
    private final FeedReader feeds;
    private final JsonFeedReader jsonFeeds;
    private final PageReader pages;

    DocumentReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.parser = new NewsItemParser(json, maxBytes);
        this.feeds = new FeedReader(json, maxBytes);
        this.jsonFeeds = new JsonFeedReader(json, maxBytes);
        this.pages = new PageReader(json, maxBytes);
    }

    void read(Form form, byte[] bytes, String name, @Nullable String link, Sink sink) throws IOException {
        switch (form) {
            case XML_FEED, JSON_FEED -> feed(form, bytes, name, link == null ? name : link, sink);
            case PAGE -> page(bytes, name, link, sink);
            case TEXT, JSON, JSON_LINES -> text(bytes, name, link, sink);
            case BINARY ->
                sink.bad(
                        bytes,
                        RejectReason.UNKNOWN_FORMAT,
                        "neither JSON, feed, HTML nor text; convert it to one of these",
                        name);
        }
    }

    private void feed(Form form, byte[] bytes, String name, String link, Sink sink) throws IOException {
        try {
            if (form == Form.JSON_FEED) {
                jsonFeeds.read(bytes, link, name, sink);
            } else {
                feeds.read(bytes, null, link, name, sink);
            }
        } catch (UnreadableFeedException e) {
            sink.bad(bytes, RejectReason.UNKNOWN_FORMAT, String.valueOf(e.getMessage()), name);
        }
    }

    private void page(byte[] bytes, String name, @Nullable String link, Sink sink) {
        String html = Decoding.text(bytes, null);
        Parsed parsed = pages.item(html, link == null ? name : link)
                .orElse(new Parsed.Bad(
                        RejectReason.EMPTY,
                        "the page's main text has less than " + PageReader.LEAST_TEXT + " characters"));
        give(parsed, bytes, name, sink);
    }

    private void text(byte[] bytes, String name, @Nullable String link, Sink sink) {
        if (!JsonReader.utf8(bytes)) {
            sink.bad(bytes, RejectReason.BAD_ENCODING, "not UTF-8; convert the file to UTF-8", name);
            return;
        }
        ObjectNode node = json.createObjectNode().put("text", Decoding.text(bytes, null));
        give(parser.parse(link == null ? node : node.put("url", link)), bytes, name, sink);
    }

    private static void give(Parsed parsed, byte[] bytes, String name, Sink sink) {
        if (parsed instanceof Parsed.Item good) {
            sink.item(withoutFileLink(good.item()));
        } else if (parsed instanceof Parsed.Bad bad) {
            sink.bad(bytes, bad.reason(), bad.detail(), name);
        }
    }

    /** A path on this machine gives the id but is no link for readers. */
    private static NewsItem withoutFileLink(NewsItem item) {
        return new NewsItem(
                item.id(),
                null,
                item.source(),
                item.title(),
                item.text(),
                item.published(),
                item.language(),
                null,
                item.quiet());
    }
}
