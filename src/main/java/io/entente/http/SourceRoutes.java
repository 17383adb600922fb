package io.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.query.Listing;
import io.entente.source.SourceManager;
import io.entente.source.SourceView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The sources of this instance, to see and to manage. */
final class SourceRoutes {
    private final SourceManager sources;
    private final Params params;
    private final JsonMapper json;

    SourceRoutes(SourceManager sources, Params params, JsonMapper json) {
        this.sources = sources;
        this.params = params;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/sources",
                ctx -> ctx.json(new Listing<>(sources.list(), null, params.today(), false, List.of())));
        routes.post("/api/v1/sources", this::add);
        routes.patch("/api/v1/sources/{id}", this::change);
        routes.delete("/api/v1/sources/{id}", this::delete);
    }

    private void add(Context ctx) throws IOException {
        JsonNode url = body(ctx).path("url");
        if (!url.isTextual()) {
            throw new ProblemException(400, "expected {\"url\": \"https://...\"}");
        }
        SourceView added = sources.add(url.asText());
        ctx.status(201).header("Location", "/api/v1/sources/" + added.id()).json(added);
    }

    private void change(Context ctx) throws IOException {
        JsonNode paused = body(ctx).path("paused");
        if (!paused.isBoolean()) {
            throw new ProblemException(400, "expected {\"paused\": true} or {\"paused\": false}");
        }
        String id = ctx.pathParam("id");
        ctx.json(sources.pause(id, paused.asBoolean()).orElseThrow(() -> unknown(id)));
    }

    private void delete(Context ctx) {
        String id = ctx.pathParam("id");
        if (!sources.delete(id)) {
            throw unknown(id);
        }
        ctx.status(204);
    }

    private JsonNode body(Context ctx) throws IOException {
        return json.readTree(ctx.bodyAsBytes());
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(404, "no source '" + id + "'; /api/v1/sources lists all of this instance");
    }
}
