package io.entente.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON Lines and JSON arrays of any length in bounded memory; a bad line or element does not stop the rest. */
public final class JsonReader {
    private final JsonMapper json;
    private final NewsItemParser parser;
    private final int maxBytes;

    /**
     * @param maxBytes {@code item.max.bytes}
     */
    public JsonReader(JsonMapper json, int maxBytes) {
        this.json = json;
        this.parser = new NewsItemParser(json, maxBytes);
        this.maxBytes = maxBytes;
    }

    /** One object a line; blank lines are passed over. */
    public void lines(InputStream in, String name, Sink sink) throws IOException {
        Lines lines = new Lines(in, maxBytes + 1);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String place = name + ":" + lines.number();
            if (lines.length() > maxBytes) {
                sink.bad(
                        line,
                        RejectReason.TOO_LARGE,
                        "the line has " + lines.length() + " bytes, item.max.bytes allows " + maxBytes,
                        place);
            } else if (!utf8(line)) {
                sink.bad(line, RejectReason.BAD_ENCODING, "not UTF-8; convert the file to UTF-8", place);
            } else if (!blank(line)) {
                give(parser.parse(line), line, place, sink);
            }
        }
    }

    /** The elements of an array, or objects one after the other. What follows a syntax error cannot be read and is named so. */
    public void array(InputStream in, String name, Sink sink) throws IOException {
        try (JsonParser tokens = json.getFactory().createParser(in)) {
            try {
                for (JsonToken first = tokens.nextToken(); first != null; first = tokens.nextToken()) {
                    if (first == JsonToken.START_ARRAY) {
                        elements(tokens, name, sink);
                    } else {
                        one(tokens, place(tokens, name), sink);
                    }
                }
            } catch (JacksonException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                sink.bad(
                        new byte[0],
                        RejectReason.INVALID_JSON,
                        "invalid JSON, the rest of the file is not read: " + Json.fault(e),
                        name + ":" + line);
            }
        }
    }

    private void elements(JsonParser tokens, String name, Sink sink) throws IOException {
        for (int index = 0; tokens.nextToken() != JsonToken.END_ARRAY; index++) {
            one(tokens, place(tokens, name) + " (element " + index + ")", sink);
        }
    }

    private void one(JsonParser tokens, String place, Sink sink) throws IOException {
        JsonNode node = json.readTree(tokens);
        give(parser.parse(node), raw(node), place, sink);
    }

    private static String place(JsonParser tokens, String name) {
        return name + ":" + tokens.currentTokenLocation().getLineNr();
    }

    private byte[] raw(JsonNode element) throws IOException {
        return element == null ? new byte[0] : json.writeValueAsBytes(element);
    }

    private static void give(Parsed parsed, byte[] raw, String place, Sink sink) {
        if (parsed instanceof Parsed.Item good) {
            sink.item(good.item());
        } else if (parsed instanceof Parsed.Bad bad) {
            sink.bad(raw, bad.reason(), bad.detail(), place);
        }
    }

    static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
