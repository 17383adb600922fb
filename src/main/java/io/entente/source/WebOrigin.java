package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.source.fetch.Answer;
import io.entente.source.fetch.FetchException;
import io.entente.source.fetch.Fetcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A URL: a feed, a page that points to its feed, a page that is news itself, or a file of items. */
final class WebOrigin implements Origin {
    private final URI url;
    private final Fetcher fetcher;
    private final Duration interval;
    private final FileReader files;
    private final FeedReader feeds;
    private final JsonFeedReader jsonFeeds;
    private final PageReader pages;

    WebOrigin(URI url, Fetcher fetcher, Duration interval, JsonMapper json, int maxBytes) {
        this.url = url;
        this.fetcher = fetcher;
        this.interval = interval;
        this.files = new FileReader(json, maxBytes);
        this.feeds = new FeedReader(json, maxBytes);
        this.jsonFeeds = new JsonFeedReader(json, maxBytes);
        this.pages = new PageReader(json, maxBytes);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.WEB;
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Visited visit(Memory before, Intake intake) throws IOException, InterruptedException {
        String feed = before.feed();
        try {
            return visit(feed == null ? url : URI.create(feed), feed, before, intake);
        } catch (IOException e) {
            if (feed == null || e instanceof FetchException fetch && fetch.busy()) {
                throw e;
            }
            // The site may have moved its feed, and answer anything in its old place: ask its page again.
            return visit(url, null, before.forgettingFeed(), intake);
        }
    }

    private Visited visit(URI at, @Nullable String feed, Memory before, Intake intake)
            throws IOException, InterruptedException {
        Answer answer = fetcher.fetch(at, before.etag(), before.lastModified());
        return answer instanceof Answer.Content content
                ? content(content, feed, before, intake)
                : new Visited(before, null);
    }

    private Visited content(Answer.Content content, @Nullable String feed, Memory before, Intake intake)
            throws IOException, InterruptedException {
        byte[] body = content.body();
        Form form = form(content);
        if (form == Form.PAGE && feed == null) {
            Optional<URI> found = PageReader.feed(Decoding.text(body, content.contentType()), content.url());
            if (found.isPresent()) {
                String link = found.get().toString();
                return visit(found.get(), link, new Memory(before.kind(), before.stamps(), link, null, null), intake);
            }
        }
        // An error page with the status of a good one, as many sites send it, is no news.
        if (form == Form.PAGE && (feed != null || before.kind() == SourceKind.FEED)) {
            throw new IOException(content.url() + " is a page where a feed was");
        }
        SourceKind kind = form == Form.PAGE ? SourceKind.PAGE : SourceKind.FEED;
        intake.kind(kind);
        Fresh fresh = new Fresh(before.stamps(), intake);
        read(form, content, fresh);
        return new Visited(new Memory(kind, fresh.seen(), feed, content.etag(), content.lastModified()), null);
    }

    /** A whole body shows more than its beginning. */
    private Form form(Answer.Content content) {
        byte[] body = content.body();
        Form form = Form.of(Arrays.copyOf(body, Math.min(body.length, Form.LOOKED_AT)));
        String type = content.contentType() == null ? "" : content.contentType();
        return switch (form) {
            case JSON, JSON_LINES -> jsonFeeds.isFeed(body) ? Form.JSON_FEED : form;
            case TEXT -> body.length > 0 && type.contains("html") ? Form.PAGE : form;
            default -> form;
        };
    }

    private void read(Form form, Answer.Content content, Sink sink) throws IOException {
        try {
            readAs(form, content, sink);
        } catch (UnreadableFeedException e) {
            throw new IOException(content.url() + " is " + e.getMessage(), e);
        }
    }

    private void readAs(Form form, Answer.Content content, Sink sink) throws IOException {
        String link = content.url().toString();
        switch (form) {
            case XML_FEED -> feeds.read(content.body(), content.contentType(), link, link, sink);
            case JSON_FEED -> jsonFeeds.read(content.body(), link, link, sink);
            case PAGE -> page(content, link, sink);
            case JSON, JSON_LINES -> files.read(new ByteArrayInputStream(content.body()), link, link, sink);
            case TEXT, BINARY -> throw new IOException(link + " is neither a feed, a page nor JSON");
        }
    }

    private void page(Answer.Content content, String link, Sink sink) throws IOException {
        Parsed parsed = pages.item(Decoding.text(content.body(), content.contentType()), link)
                .orElseThrow(() -> new IOException(link + " has no feed link, and a main text of less than "
                        + PageReader.LEAST_TEXT + " characters"));
        if (parsed instanceof Parsed.Item good) {
            sink.item(good.item());
        } else if (parsed instanceof Parsed.Bad bad) {
            sink.bad(content.body(), bad.reason(), bad.detail(), link);
        }
    }
}
