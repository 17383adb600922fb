package io.entente.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.ingest.NewsGateway;
import io.entente.query.Countries;
import io.entente.query.Peers;
import io.entente.query.QueryService;
import io.entente.source.NewsItemParser;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.Map;

/** The HTTP service of one instance. It may start before the stores are ready: until then it answers 503. */
public final class HttpService implements AutoCloseable {
    private final HttpSettings settings;
    private final Javalin javalin;

    public HttpService(
            HttpSettings settings,
            QueryService queries,
            Peers peers,
            NewsGateway gateway,
            NewsItemParser parser,
            JsonMapper json,
            Clock clock) {
        this.settings = settings;
        Params params = new Params(Countries.standard(), clock);
        Forwarding forwarding = new Forwarding(queries.cluster(), peers);
        this.javalin = Javalin.create(config -> {
            plain(config, json);
            new Problems(json).register(config.routes);
            new NewsRoutes(gateway, parser, json, clock).register(config.routes);
            new RelationRoutes(queries, forwarding, params).register(config.routes);
            new VisitRoutes(queries, forwarding, params, json).register(config.routes);
            new RecordRoutes(queries, forwarding, params).register(config.routes);
            health(config, queries);
        });
    }

    private void plain(JavalinConfig config, JsonMapper json) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = settings.bodyMaxBytes();
        config.jsonMapper(new JacksonMapper(json));
    }

    private static void health(JavalinConfig config, QueryService queries) {
        config.routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")));
        config.routes.get("/health/ready", ctx -> {
            boolean ready = queries.cluster().ready();
            ctx.status(ready ? 200 : 503)
                    .json(Map.of(
                            "status",
                            ready ? "up" : "down",
                            "streams",
                            queries.cluster().state()));
        });
    }

    /**
     * Starts listening.
     *
     * @return the port
     * @throws HttpPortException if it is taken
     */
    public int start() {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new HttpPortException(
                    settings.host() + ":" + settings.port()
                            + " cannot be listened on; stop what holds the port or choose another --http-port",
                    e);
        }
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
