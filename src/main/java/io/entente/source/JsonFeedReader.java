package io.entente.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads JSON Feed 1.x (jsonfeed.org); ids as for the other feeds. */
final class JsonFeedReader {
    private final JsonMapper json;
    private final NewsItemParser parser;

    JsonFeedReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.parser = new NewsItemParser(json, maxBytes);
    }

    /** Whether this is JSON that calls itself a JSON Feed. */
    boolean isFeed(byte[] bytes) {
        try {
            return json.readTree(bytes).path("version").asText().contains("jsonfeed.org/version/");
        } catch (JacksonException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory are always readable", e);
        }
    }

    /**
     * @throws UnreadableFeedException if this is no JSON; single bad items go to the sink
     */
    void read(byte[] bytes, String link, String name, Sink sink) throws IOException {
        JsonNode feed = tree(bytes);
        int index = 0;
        for (JsonNode entry : feed.path("items")) {
            index++;
            String place = name + " (item " + index + ")";
            Parsed parsed = entry instanceof ObjectNode object
                    ? parser.parse(withId(feed, object.deepCopy(), link))
                    : parser.parse(entry);
            if (parsed instanceof Parsed.Item good) {
                sink.item(good.item());
            } else if (parsed instanceof Parsed.Bad bad) {
                sink.bad(json.writeValueAsBytes(entry), bad.reason(), bad.detail(), place);
            }
        }
    }

    private JsonNode tree(byte[] bytes) throws IOException {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw new UnreadableFeedException(
                    "no readable JSON Feed: line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode withId(JsonNode feed, ObjectNode entry, String link) {
        String id = entry.path("id").asText("");
        entry.remove("id");
        if (entry.path("url").asText("").isBlank() && !id.isBlank()) {
            if (id.startsWith("http://") || id.startsWith("https://")) {
                entry.put("url", id);
            } else {
                entry.put("id", Urls.hash(Urls.canonical(link) + " " + id));
            }
        }
        if (!entry.hasNonNull("source") && feed.path("title").isTextual()) {
            entry.set("source", feed.path("title"));
        }
        if (!entry.hasNonNull("language") && feed.path("language").isTextual()) {
            entry.set("language", feed.path("language"));
        }
        return entry;
    }
}
