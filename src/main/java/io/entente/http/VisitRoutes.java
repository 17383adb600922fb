package io.entente.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import io.entente.query.Listing;
import io.entente.query.Phase;
import io.entente.query.QueryService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Visits: the list, and one with its whole life. */
final class VisitRoutes {
    private final QueryService queries;
    private final Forwarding forwarding;
    private final Params params;
    private final JsonMapper json;

    VisitRoutes(QueryService queries, Forwarding forwarding, Params params, JsonMapper json) {
        this.queries = queries;
        this.forwarding = forwarding;
        this.params = params;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/visits", this::list);
        routes.get("/api/v1/visits/{id}", this::one);
        routes.get("/internal/visits", ctx -> ctx.json(queries.localVisits()));
    }

    private void list(Context ctx) {
        LocalDate today = params.today();
        Listing<VisitLife> page = queries.visits(wanted(ctx), today, ctx.queryParam("cursor"), params.limit(ctx));
        List<ObjectNode> rows =
                page.data().stream().map(visit -> view(visit, today)).toList();
        ctx.json(new Listing<>(rows, page.nextCursor(), page.asOf(), page.partial(), page.missing()));
    }

    private Predicate<VisitLife> wanted(Context ctx) {
        @Nullable VisitStatus status = params.choice(ctx, "status", VisitStatus.class);
        @Nullable Office least = params.choice(ctx, "minOffice", Office.class);
        @Nullable String country = params.countryOrNull(ctx, "country");
        @Nullable LocalDate from = params.dayOrNull(ctx, "from");
        @Nullable LocalDate to = params.dayOrNull(ctx, "to");
        return visit -> (status == null || visit.status() == status)
                && (least == null || visit.office().atLeast(least))
                && (country == null || visit.pair().has(country))
                && (from == null || visit.start() != null && !last(visit).isBefore(from))
                && (to == null
                        || visit.start() != null && !visit.start().firstDay().isAfter(to));
    }

    private static LocalDate last(VisitLife visit) {
        if (visit.end() != null) {
            return visit.end().lastDay();
        }
        return visit.start() == null ? LocalDate.MIN : visit.start().lastDay();
    }

    private void one(Context ctx) {
        String id = ctx.pathParam("id");
        if (id.length() < 8) {
            throw notFound(id);
        }
        Pair pair;
        try {
            pair = Pair.parse(id.substring(0, 7));
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
        if (!forwarding.answered(ctx, pair)) {
            VisitLife visit = queries.visit(pair, id, params.stale(ctx)).orElseThrow(() -> notFound(id));
            ctx.json(view(visit, params.today()));
        }
    }

    private ObjectNode view(VisitLife visit, LocalDate day) {
        ObjectNode view = json.valueToTree(visit);
        view.put("phase", Phase.of(visit, day).toString());
        return view;
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(404, "no visit '" + id + "'; /api/v1/visits lists all");
    }
}
