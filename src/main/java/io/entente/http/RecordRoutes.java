package io.entente.http;

import io.entente.alert.Rule;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.Published;
import io.entente.model.Visit;
import io.entente.query.QueryService;
import io.entente.topology.AlertFilter;
import io.entente.topology.StoredItem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Alerts, coded items and instances. */
final class RecordRoutes {
    private final QueryService queries;
    private final Forwarding forwarding;
    private final Params params;

    RecordRoutes(QueryService queries, Forwarding forwarding, Params params) {
        this.queries = queries;
        this.forwarding = forwarding;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/alerts",
                ctx -> ctx.json(
                        queries.alerts(filter(ctx), params.today(), ctx.queryParam("cursor"), params.limit(ctx))));
        routes.get(
                "/internal/alerts",
                ctx -> ctx.json(queries.localAlerts(
                        filter(ctx), ctx.queryParam("cursor"), params.number(ctx, "most", Params.LIMIT))));
        routes.get("/api/v1/items/{id}", this::item);
    }

    private AlertFilter filter(Context ctx) {
        return new AlertFilter(params.choice(ctx, "rule", Rule.class), params.instantOrNull(ctx, "since"));
    }

    private void item(Context ctx) {
        String id = ctx.pathParam("id");
        if (!forwarding.answeredItem(ctx, id)) {
            ctx.json(queries.item(id, params.stale(ctx))
                    .map(ItemView::of)
                    .orElseThrow(() -> new ProblemException(404, "no item '" + id + "', or it was withdrawn")));
        }
    }

    /** The coded item, and where it came from. */
    private record ItemView(
            String id,
            boolean relevant,
            List<Event> events,
            List<Visit> visits,
            SortedMap<String, Integer> tone,
            @Nullable String url,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable Published published,
            Instant ingested) {
        static ItemView of(StoredItem item) {
            CodedItem coded = item.coded();
            return new ItemView(
                    coded.id(),
                    coded.relevant(),
                    coded.events(),
                    coded.visits(),
                    coded.tone(),
                    item.url(),
                    item.source(),
                    item.publisher(),
                    item.title(),
                    item.published(),
                    item.ingested());
        }
    }
}
