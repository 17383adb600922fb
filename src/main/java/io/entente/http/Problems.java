package io.entente.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.kafka.KafkaUnavailableException;
import io.entente.query.UnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every way in which a request can fail into a problem; what is no fault of the asker is logged, not told. */
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.status(), String.valueOf(e.getMessage())));
        routes.exception(IllegalArgumentException.class, (e, ctx) -> answer(ctx, 400, String.valueOf(e.getMessage())));
        routes.exception(UnavailableException.class, (e, ctx) -> {
            ctx.header("Retry-After", "1");
            answer(ctx, 503, e.getMessage() + "; try again in a second");
        });
        routes.exception(KafkaUnavailableException.class, (e, ctx) -> {
            ctx.header("Retry-After", "5");
            answer(ctx, 503, String.valueOf(e.getMessage()));
        });
        routes.exception(NotFoundResponse.class, (e, ctx) -> unserved(ctx));
        routes.exception(JacksonException.class, (e, ctx) -> answer(ctx, 400, "invalid JSON: " + Json.fault(e)));
        routes.exception(
                MethodNotAllowedResponse.class,
                (e, ctx) -> answer(ctx, 405, ctx.method() + " is not for " + ctx.path() + "; /docs tells what is"));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> answer(
                        ctx,
                        e.getStatus(),
                        e.getStatus() == 413
                                ? "the body is too large; send it in several requests"
                                : String.valueOf(e.getMessage())));
        routes.exception(Exception.class, (e, ctx) -> {
            log.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(ctx, 500, "the service failed on this request; its log says why");
        });
        routes.error(404, "*", ctx -> {
            if (!"application/problem+json".equals(ctx.res().getContentType())) {
                unserved(ctx);
            }
        });
    }

    private void unserved(Context ctx) {
        answer(ctx, 404, "nothing is served at " + ctx.path() + "; /docs lists what is");
    }

    private void answer(Context ctx, int status, String detail) {
        HttpStatus known = HttpStatus.forStatus(status);
        Problem problem = new Problem("about:blank", known.getMessage(), status, detail, ctx.path());
        try {
            ctx.status(status).contentType("application/problem+json").result(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
