package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. The id of an entry is the hash of its canonical link; a bare guid counts with the feed before it. */
public final class FeedReader {
    private final JsonMapper json;
    private final NewsItemParser parser;

    public FeedReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.parser = new NewsItemParser(json, maxBytes);
    }

    /**
     * @param contentType as the header says it; null where there is none
     * @param link of the feed
     * @param name what faults are named by
     * @throws UnreadableFeedException if this is no feed; single bad entries go to the sink
     */
    public void read(byte[] xml, @Nullable String contentType, String link, String name, Sink sink) throws IOException {
        SyndFeed feed;
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            feed = input.build(new StringReader(FeedSanitiser.sanitised(Decoding.text(xml, contentType))));
        } catch (FeedException | RuntimeException | StackOverflowError e) {
            // Of hostile or odd feeds the library's parts throw what they will.
            throw new UnreadableFeedException("no readable RSS or Atom feed: " + e.getMessage(), e);
        }
        int index = 0;
        for (SyndEntry entry : feed.getEntries()) {
            index++;
            ObjectNode item = item(feed, entry, link);
            Parsed parsed = parser.parse(item);
            if (parsed instanceof Parsed.Item good) {
                sink.item(good.item());
            } else if (parsed instanceof Parsed.Bad bad) {
                sink.bad(json.writeValueAsBytes(item), bad.reason(), bad.detail(), name + " (entry " + index + ")");
            }
        }
    }

    private ObjectNode item(SyndFeed feed, SyndEntry entry, String link) {
        ObjectNode item = json.createObjectNode();
        item.put("title", entry.getTitle() == null ? null : Html.text(entry.getTitle()));
        item.put("text", longest(entry));
        item.put("source", feed.getTitle());
        item.put("language", feed.getLanguage());
        Date published = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (published != null) {
            item.put("published", published.toInstant().toString());
        }
        if (entry.getLink() != null && !entry.getLink().isBlank()) {
            item.put("url", entry.getLink());
        } else if (entry.getUri() != null) {
            item.put("id", Urls.hash(Urls.canonical(link) + " " + entry.getUri()));
        }
        return item;
    }

    private static @Nullable String longest(SyndEntry entry) {
        Stream<SyndContent> contents = entry.getContents().stream();
        Stream<SyndContent> all =
                entry.getDescription() == null ? contents : Stream.concat(contents, Stream.of(entry.getDescription()));
        return all.map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse(null);
    }
}
