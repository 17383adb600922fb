package io.entente.http;

import io.entente.metrics.Metrics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What Prometheus scrapes, and the time that each request took. */
final class MetricsRoutes {
    private static final String BEGUN = "entente.begun";
    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final Metrics metrics;

    MetricsRoutes(Metrics metrics) {
        this.metrics = metrics;
    }

    void register(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(BEGUN, System.nanoTime()));
        routes.after(this::ended);
        routes.get("/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape()));
    }

    private void ended(Context ctx) {
        Long begun = ctx.attribute(BEGUN);
        if (begun == null) {
            return;
        }
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        Timer.builder("http.server.requests")
                .description("Requests by route, and how long they took")
                .tag("method", ctx.method().toString())
                .tag("uri", endpoint == null ? "NOT_FOUND" : endpoint.path)
                .tag("status", String.valueOf(ctx.statusCode()))
                .tag("outcome", Outcome.forStatus(ctx.statusCode()).name())
                .serviceLevelObjectives(STEPS)
                .register(metrics.registry())
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
