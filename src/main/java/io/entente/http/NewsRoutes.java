package io.entente.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.ingest.NewsGateway;
import io.entente.json.Json;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import io.entente.source.IntakeListener;
import io.entente.source.NewsItemParser;
import io.entente.source.Parsed;
import io.entente.source.SourceKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** News comes in: one item, an array or NDJSON; each bad one is named by its index and kept as rejected. */
final class NewsRoutes {
    private final NewsGateway gateway;
    private final NewsItemParser parser;
    private final JsonMapper json;
    private final IntakeListener listener;
    private final Clock clock;

    NewsRoutes(NewsGateway gateway, NewsItemParser parser, JsonMapper json, IntakeListener listener, Clock clock) {
        this.gateway = gateway;
        this.parser = parser;
        this.json = json;
        this.listener = listener;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/news", this::post);
        routes.delete("/api/v1/news/{id}", ctx -> {
            gateway.withdraw(ctx.pathParam("id"));
            ctx.status(202);
        });
    }

    private record Rejected(int index, String error) {}

    private record Accepted(int accepted, List<Rejected> rejected) {}

    private void post(Context ctx) throws IOException {
        NewsBody.check(ctx);
        byte[] body = ctx.bodyAsBytes();
        if (body.length == 0) {
            throw new ProblemException(400, "the body is empty; send a news item, an array of them, or NDJSON");
        }
        List<byte[]> pieces = pieces(body);
        List<NewsItem> items = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<RejectedRecord> kept = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            byte[] piece = pieces.get(index);
            Parsed parsed = parser.parse(piece);
            if (parsed instanceof Parsed.Item good) {
                items.add(good.item());
            } else if (parsed instanceof Parsed.Bad bad) {
                rejected.add(new Rejected(index, bad.detail()));
                kept.add(record(piece, bad, "POST /api/v1/news [" + index + "]"));
            }
        }
        gateway.reject(kept);
        gateway.accept(items);
        kept.forEach(bad -> listener.itemRejected(bad.reason(), bad.place(), bad.detail()));
        pieces.forEach(piece -> listener.itemRead(SourceKind.POST));
        ctx.status(202).json(new Accepted(items.size(), rejected));
    }

    private RejectedRecord record(byte[] piece, Parsed.Bad bad, String place) {
        return RejectedRecord.of(null, piece, bad.reason(), bad.detail(), place, clock.instant());
    }

    /** An array's elements, or a whole JSON object, or else lines. */
    private List<byte[]> pieces(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("[")) {
            return isOneObject(text)
                    ? List.of(body)
                    : text.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> line.getBytes(StandardCharsets.UTF_8))
                            .toList();
        }
        List<byte[]> pieces = new ArrayList<>();
        try {
            for (JsonNode element : json.readTree(body)) {
                pieces.add(json.writeValueAsBytes(element));
            }
        } catch (JacksonException e) {
            throw new ProblemException(
                    400,
                    "invalid JSON at line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": "
                            + Json.fault(e));
        }
        return pieces;
    }

    private boolean isOneObject(String text) {
        int firstEnd = text.indexOf('\n');
        if (firstEnd < 0) {
            return true;
        }
        try {
            return !json.readTree(text.substring(0, firstEnd)).isObject();
        } catch (JacksonException e) {
            return true;
        }
    }
}
