package io.entente.http;

import io.entente.model.Act;
import io.entente.model.EventType;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.query.Listing;
import io.entente.query.QueryService;
import io.entente.query.RelationSort;
import io.entente.score.HistoryRow;
import io.entente.score.Step;
import io.entente.topology.ActFilter;
import io.entente.topology.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Relations: the list, one pair, its history and the events it is made of. */
final class RelationRoutes {
    private static final int MOST_ROWS = 4000;

    private final QueryService queries;
    private final Forwarding forwarding;
    private final Params params;

    RelationRoutes(QueryService queries, Forwarding forwarding, Params params) {
        this.queries = queries;
        this.forwarding = forwarding;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/relations", this::list);
        routes.get("/api/v1/relations/{a}/{b}", this::one);
        routes.get("/api/v1/relations/{a}/{b}/history", this::history);
        routes.get("/api/v1/relations/{a}/{b}/events", this::events);
        routes.get(
                "/internal/relations",
                ctx -> ctx.json(queries.localRelations(params.day(ctx, "asOf", params.today()))));
    }

    private void list(Context ctx) {
        String country = params.countryOrNull(ctx, "country");
        int minEvents = params.number(ctx, "minEvents", 0);
        ctx.json(queries.relations(
                relation -> relation.events() >= minEvents
                        && (country == null || relation.pair().has(country)),
                RelationSort.parse(ctx.queryParam("sort")),
                params.day(ctx, "asOf", params.today()),
                ctx.queryParam("cursor"),
                params.limit(ctx)));
    }

    private void one(Context ctx) {
        Pair pair = params.pair(ctx);
        LocalDate asOf = params.day(ctx, "asOf", params.today());
        if (!forwarding.answered(ctx, pair)) {
            Relation relation = queries.relation(pair, asOf, params.stale(ctx)).orElseThrow(() -> unknown(pair));
            ctx.json(relation);
        }
    }

    private void history(Context ctx) {
        Pair pair = params.pair(ctx);
        LocalDate to = params.day(ctx, "to", params.today());
        Step step = Objects.requireNonNullElse(params.choice(ctx, "step", Step.class), Step.DAY);
        if (forwarding.answered(ctx, pair)) {
            return;
        }
        boolean stale = params.stale(ctx);
        Relation known = queries.relation(pair, to, stale).orElseThrow(() -> unknown(pair));
        LocalDate first = known.firstEvent() == null ? to : known.firstEvent();
        LocalDate from = params.day(ctx, "from", first);
        if (from.isAfter(to)) {
            throw new ProblemException(400, "from: " + from + " is after to: " + to);
        }
        if (step == Step.DAY && from.plusDays(MOST_ROWS).isBefore(to)) {
            throw new ProblemException(400, "from: more than " + MOST_ROWS + " days; take step=week or step=month");
        }
        List<HistoryRow> rows = queries.history(pair, from, to, step, stale);
        ctx.json(new Listing<>(rows, null, to, false, List.of()));
    }

    private void events(Context ctx) {
        Pair pair = params.pair(ctx);
        ActFilter filter = new ActFilter(
                params.choice(ctx, "type", EventType.class),
                params.dayOrNull(ctx, "from"),
                params.dayOrNull(ctx, "to"));
        int limit = params.limit(ctx);
        @Nullable String cursor = ctx.queryParam("cursor");
        if (!forwarding.answered(ctx, pair)) {
            boolean stale = params.stale(ctx);
            if (queries.relation(pair, params.today(), stale).isEmpty()) {
                throw unknown(pair);
            }
            Page<Act> page = queries.acts(pair, filter, cursor, limit, stale);
            List<ActView> views = page.data().stream().map(ActView::of).toList();
            ctx.json(new Listing<>(views, page.nextCursor(), params.today(), false, List.of()));
        }
    }

    private ProblemException unknown(Pair pair) {
        return new ProblemException(
                404,
                "nothing is known between " + params.countries().name(pair.a()) + " and "
                        + params.countries().name(pair.b()));
    }
}
