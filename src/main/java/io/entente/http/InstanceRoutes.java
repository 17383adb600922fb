package io.entente.http;

import io.entente.query.Instance;
import io.entente.query.Listing;
import io.entente.query.QueryService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Who makes up the cluster, and whether this instance lives and is ready. */
final class InstanceRoutes {
    private final QueryService queries;
    private final Params params;

    InstanceRoutes(QueryService queries, Params params) {
        this.queries = queries;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/instances", this::list);
        routes.get("/internal/lag", ctx -> ctx.json(queries.cluster().lag()));
        routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")));
        routes.get("/health/ready", this::ready);
    }

    private void list(Context ctx) {
        Listing<Instance> instances = queries.instances(params.today());
        ctx.json(instances);
    }

    private void ready(Context ctx) {
        boolean ready = queries.cluster().ready();
        String state = queries.cluster().state();
        ctx.status(ready ? 200 : 503).json(Map.of("status", ready ? "up" : "down", "streams", state));
    }
}
