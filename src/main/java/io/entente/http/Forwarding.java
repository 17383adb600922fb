package io.entente.http;

import io.entente.model.Pair;
import io.entente.query.Cluster;
import io.entente.query.Peers;
import io.entente.topology.Stores;
import io.javalin.http.Context;
import java.util.Optional;

/** Hands a question about one key to the instance that holds it; any instance may be asked anything. */
final class Forwarding {
    private final Cluster cluster;
    private final Peers peers;

    Forwarding(Cluster cluster, Peers peers) {
        this.cluster = cluster;
        this.peers = peers;
    }

    /** Whether another instance answered; then there is nothing left to do. */
    boolean answered(Context ctx, Pair pair) {
        return answered(ctx, Stores.PAIRS, pair.toString());
    }

    boolean answeredItem(Context ctx, String item) {
        return answered(ctx, Stores.ITEMS, item);
    }

    private boolean answered(Context ctx, String store, String key) {
        boolean asked = ctx.header(Peers.FORWARDED) != null;
        if (asked || "ok".equals(ctx.queryParam("stale"))) {
            return false;
        }
        Optional<String> holder = cluster.holder(store, key);
        holder.ifPresent(address -> {
            String query = ctx.queryString();
            Peers.Answer answer = peers.ask(address, ctx.req().getRequestURI() + (query == null ? "" : "?" + query));
            ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
        });
        return holder.isPresent();
    }
}
