package io.entente.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.query.Countries;
import io.entente.query.QueryService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Clock;

/** The HTTP service of one instance. It may start before the stores are ready: until then it answers 503. */
public final class HttpService implements AutoCloseable {
    private final HttpSettings settings;
    private final StreamRoute stream;
    private final Javalin javalin;

    /**
     * @param advertisedHost by which browsers of other machines may know this one
     */
    public HttpService(HttpSettings settings, String advertisedHost, Backend backend, JsonMapper json, Clock clock) {
        this.settings = settings;
        QueryService queries = backend.queries();
        Params params = new Params(Countries.standard(), clock);
        Forwarding forwarding = new Forwarding(queries.cluster(), backend.peers());
        this.stream = new StreamRoute(backend.live(), params);
        this.javalin = Javalin.create(config -> {
            plain(config, json);
            new MetricsRoutes(backend.metrics()).register(config.routes);
            config.routes.before(new OriginGuard(advertisedHost)::check);
            new Problems(json).register(config.routes);
            new NewsRoutes(backend.gateway(), backend.parser(), json, backend.metrics(), clock).register(config.routes);
            new RelationRoutes(queries, forwarding, params).register(config.routes);
            new CountryRoutes(queries, params).register(config.routes);
            new VisitRoutes(queries, forwarding, params, json).register(config.routes);
            new RecordRoutes(queries, forwarding, params).register(config.routes);
            new InstanceRoutes(queries, params).register(config.routes);
            new SourceRoutes(backend.sources(), params, json).register(config.routes);
            new LogRoutes(backend.rejected(), backend.delivery(), params).register(config.routes);
            stream.register(config.routes);
            new WebRoutes().register(config.routes);
        });
    }

    private void plain(JavalinConfig config, JsonMapper json) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = settings.bodyMaxBytes();
        config.http.prefer405over404 = true;
        config.jsonMapper(new JacksonMapper(json));
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
        stream.close();
        javalin.stop();
    }
}
