package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.RejectReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file or standard input: JSON Lines, a JSON array, a feed, an HTML page or plain text, each also gzipped. JSON
 * of any length is read in bounded memory.
 */
public final class FileReader {
    private final JsonReader jsonReader;
    private final DocumentReader documents;
    private final int maxBytes;

    /**
     * @param maxBytes {@code item.max.bytes}
     */
    public FileReader(JsonMapper json, int maxBytes) {
        this.maxBytes = maxBytes;
        this.jsonReader = new JsonReader(json, maxBytes);
        this.documents = new DocumentReader(json, maxBytes);
    }

    /**
     * @param name what faults are named by
     * @param link gives a text or page its id, so that an edited file replaces itself; null: the text gives it
     */
    public void read(InputStream raw, String name, @Nullable String link, Sink sink) throws IOException {
        BufferedInputStream in = new BufferedInputStream(unzipped(raw), 64 * 1024);
        in.mark(Form.LOOKED_AT + 1);
        Form form = Form.of(in.readNBytes(Form.LOOKED_AT));
        in.reset();
        switch (form) {
            case JSON_LINES -> jsonReader.lines(withoutMark(in), name, sink);
            case JSON -> jsonReader.array(withoutMark(in), name, sink);
            case JSON_FEED, XML_FEED, PAGE, TEXT, BINARY -> whole(in, form, name, link, sink);
        }
    }

    private void whole(InputStream in, Form form, String name, @Nullable String link, Sink sink) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, 4L * maxBytes);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            String detail = "the file has more than " + most + " bytes, item.max.bytes allows " + maxBytes
                    + " an item; split it, or give it as JSON Lines";
            sink.bad(bytes, RejectReason.TOO_LARGE, detail, name);
        } else {
            documents.read(form, bytes, name, link, sink);
        }
    }

    private static InputStream withoutMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return in;
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, 64 * 1024) : in;
    }
}
