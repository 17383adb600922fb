package io.entente.http;

import io.entente.delivery.DeliveryStatus;
import io.entente.delivery.WebhookDelivery;
import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import io.entente.query.Listing;
import io.entente.topology.RejectedLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What did not get through: records that were rejected, and alerts that were not delivered. */
final class LogRoutes {
    private final RejectedLog log;
    private final Optional<WebhookDelivery> delivery;
    private final Params params;

    LogRoutes(RejectedLog log, Optional<WebhookDelivery> delivery, Params params) {
        this.log = log;
        this.delivery = delivery;
        this.params = params;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/rejected", this::rejected);
        routes.post("/api/v1/rejected/replay", ctx -> ctx.json(log.sendAgain()));
        routes.get("/api/v1/deliveries", this::deliveries);
        routes.post("/api/v1/deliveries/{id}/retry", this::retry);
    }

    /** A rejected record with its value as text; what is no UTF-8 shows as replacement characters. */
    private record RejectedView(
            @Nullable String key,
            RejectReason reason,
            String detail,
            String place,
            Instant time,
            boolean whole,
            String value) {
        static RejectedView of(RejectedRecord rejected) {
            return new RejectedView(
                    rejected.key() == null ? null : new String(rejected.key(), StandardCharsets.UTF_8),
                    rejected.reason(),
                    rejected.detail(),
                    rejected.place(),
                    rejected.time(),
                    rejected.whole(),
                    new String(rejected.value(), StandardCharsets.UTF_8));
        }
    }

    private void rejected(Context ctx) {
        List<RejectedView> rows =
                log.latest(params.limit(ctx)).stream().map(RejectedView::of).toList();
        ctx.json(new Listing<>(rows, null, params.today(), false, List.of()));
    }

    private void deliveries(Context ctx) {
        List<DeliveryStatus> targets =
                delivery.map(WebhookDelivery::status).stream().toList();
        ctx.json(new Listing<>(targets, null, params.today(), false, List.of()));
    }

    private void retry(Context ctx) {
        String id = ctx.pathParam("id");
        if (delivery.filter(target -> target.retry(id)).isEmpty()) {
            throw new ProblemException(
                    404, "no open delivery '" + id + "' on this instance; /api/v1/deliveries lists them");
        }
        ctx.status(202);
    }
}
