package io.entente.http;

import io.entente.query.CountryViews;
import io.entente.query.QueryService;
import io.entente.query.RelationSort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** Countries: who gets along with whom, seen from one of them. */
final class CountryRoutes {
    private final QueryService queries;
    private final Params params;

    CountryRoutes(QueryService queries, Params params) {
        this.queries = queries;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/countries", this::list);
        routes.get("/api/v1/countries/{c}", this::one);
    }

    private void list(Context ctx) {
        LocalDate asOf = params.day(ctx, "asOf", params.today());
        ctx.json(views(asOf).list(ctx.queryParam("cursor"), params.limit(ctx)));
    }

    private void one(Context ctx) {
        String country = params.country(ctx.pathParam("c"));
        ctx.json(views(params.day(ctx, "asOf", params.today()))
                .one(country)
                .orElseThrow(() -> new ProblemException(
                        404, "nothing is known of " + params.countries().name(country))));
    }

    private CountryViews views(LocalDate asOf) {
        return new CountryViews(
                params.countries(),
                queries.relations(relation -> true, RelationSort.VOLUME, asOf, null, Integer.MAX_VALUE),
                queries.visits(visit -> true, asOf, null, Integer.MAX_VALUE));
    }
}
