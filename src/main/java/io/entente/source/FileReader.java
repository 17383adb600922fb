package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Reads one file or standard input: JSON Lines, a JSON array, an HTML page or plain text, each also gzipped. The form
 * is told by the first sign of the content, not by the name, for names lie.
 */
public final class FileReader {
    private static final int SNIFFED = 4096;

    private final JsonReader jsonReader;
    private final NewsItemParser parser;
    private final FeedReader feeds;
    private final JsonMapper json;
    private final int maxBytes;

    public FileReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.maxBytes = maxBytes;
        this.jsonReader = new JsonReader(json, maxBytes);
        this.parser = new NewsItemParser(json, maxBytes);
        this.feeds = new FeedReader(json, maxBytes);
    }

    /** Reads a file; its path stands in the place of every fault. */
    public void read(Path file, Sink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, file.toString(), file.toUri().toString(), sink);
        }
    }

    /**
     * @param name what faults are named by
     * @param link the link of a text or page, from which its id comes
     */
    public void read(InputStream raw, String name, String link, Sink sink) throws IOException {
        BufferedInputStream in = new BufferedInputStream(unzipped(raw), 64 * 1024);
        in.mark(SNIFFED + 1);
        String head = new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8).strip();
        in.reset();
        if (head.startsWith("\uFEFF")) {
            in.skipNBytes(3);
            head = head.substring(1).strip();
        }
        String lower = head.toLowerCase(Locale.ROOT);
        if (head.startsWith("{") && !wholeObject(head)) {
            jsonReader.lines(in, name, sink);
        } else if (head.startsWith("[") || head.startsWith("{")) {
            jsonReader.array(in, name, sink);
        } else if (lower.startsWith("<?xml")
                || lower.startsWith("<rss")
                || lower.startsWith("<feed")
                || lower.startsWith("<rdf")) {
            whole(in, name, sink, bytes -> feeds.read(bytes, link, name, sink));
        } else {
            whole(in, name, sink, bytes -> document(bytes, name, link, sink));
        }
    }

    private interface WholeReader {
        void read(byte[] bytes) throws IOException;
    }

    private void whole(InputStream in, String name, Sink sink, WholeReader reader) throws IOException {
        byte[] bytes = in.readNBytes(4 * maxBytes + 1);
        if (bytes.length > 4 * maxBytes) {
            sink.bad(
                    bytes,
                    RejectReason.TOO_LARGE,
                    "more than " + 4 * maxBytes + " bytes; item.max.bytes is " + maxBytes,
                    name);
        } else {
            reader.read(bytes);
        }
    }

    private void document(byte[] bytes, String name, String link, Sink sink) {
        if (!JsonReader.utf8(bytes)) {
            sink.bad(bytes, RejectReason.BAD_ENCODING, "not UTF-8; convert the file to UTF-8", name);
            return;
        }
        String content = new String(bytes, StandardCharsets.UTF_8);
        String text = Html.isPage(content) ? Html.mainText(link, content) : content;
        Parsed parsed = parser.parse(json.createObjectNode().put("url", link).put("text", text));
        if (parsed instanceof Parsed.Item good) {
            sink.item(withoutFileLink(good.item()));
        } else if (parsed instanceof Parsed.Bad bad) {
            sink.bad(bytes, bad.reason(), bad.detail(), name);
        }
    }

    /** A path on this machine gives the id, so that an edited file replaces itself, but is no link for readers. */
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
                false);
    }

    /** Whether the first line alone is no object: then the file is one object over many lines. */
    private boolean wholeObject(String head) {
        int end = head.indexOf('\n');
        return end >= 0 && head.substring(0, end).strip().length() <= 1
                || end > 0
                        && !head.substring(0, end).strip().endsWith("}")
                        && head.length() < SNIFFED
                        && head.endsWith("}")
                        && head.indexOf("\n{") < 0;
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, 64 * 1024) : in;
    }
}
