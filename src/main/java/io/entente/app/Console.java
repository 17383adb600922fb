package io.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.model.Relation;
import io.entente.query.LiveEvent;
import io.entente.query.LiveFilter;
import io.entente.query.LiveHub;
import io.entente.query.LiveSubscription;
import io.entente.query.UnavailableException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows on a terminal what happens: each pair's score as it moves, each alert as it is raised. Scores of one tick are
 * told once a pair, so that a backfill does not flood the screen. One thread of its own; closing ends it.
 */
final class Console implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration CONNECTING = Duration.ofMillis(100);
    private static final int PAIRS_A_TICK = 12;
    private static final Logger log = LoggerFactory.getLogger(Console.class);

    private final LiveHub hub;
    private final Callable<List<Relation>> standing;
    private final ConsoleLines lines;
    private final PrintWriter out;
    private final JsonMapper json;
    private final Map<String, Double> shown = new HashMap<>();
    private final Thread thread = new Thread(this::show, "console");

    /**
     * @param standing how the pairs stand when the stores are restored, for which it may wait
     */
    Console(LiveHub hub, Callable<List<Relation>> standing, ConsoleLines lines, PrintWriter out, JsonMapper json) {
        this.hub = hub;
        this.standing = standing;
        this.lines = lines;
        this.out = out;
        this.json = json;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void show() {
        showStanding();
        try (LiveSubscription live = subscribed()) {
            while (!live.ended()) {
                tick(live);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a live event is always JSON", e);
        }
    }

    private void showStanding() {
        try {
            for (Relation relation : standing.call()) {
                out.println(lines.relation(json.valueToTree(relation), relation.score()));
                shown.put(relation.pair().toString(), relation.score());
            }
            out.flush();
        } catch (Exception e) {
            log.debug("how the pairs stand is not shown", e);
        }
    }

    /** The hub takes listeners once it has found the log's end. */
    private LiveSubscription subscribed() throws InterruptedException {
        while (true) {
            try {
                return hub.subscribe(LiveFilter.ALL, null);
            } catch (UnavailableException e) {
                TimeUnit.MILLISECONDS.sleep(CONNECTING.toMillis());
            }
        }
    }

    private void tick(LiveSubscription live) throws InterruptedException, JsonProcessingException {
        Map<String, JsonNode> moved = new TreeMap<>();
        long end = System.nanoTime() + TICK.toNanos();
        for (Duration left = TICK; !left.isNegative(); left = Duration.ofNanos(end - System.nanoTime())) {
            @Nullable LiveEvent event = live.next(left);
            if (event != null && event.kind() == LiveEvent.Kind.RELATION) {
                JsonNode relation = json.readTree(event.json());
                moved.put(relation.path("pair").asText(), relation);
            } else if (event != null && event.kind() == LiveEvent.Kind.ALERT) {
                out.println(lines.alert(json.readTree(event.json())));
            }
        }
        moved.values().stream().limit(PAIRS_A_TICK).forEach(this::relation);
        if (moved.size() > PAIRS_A_TICK) {
            out.println(lines.more(moved.size() - PAIRS_A_TICK));
        }
        out.flush();
    }

    private void relation(JsonNode relation) {
        double now = relation.path("score").asDouble();
        @Nullable Double before = shown.put(relation.path("pair").asText(), now);
        out.println(lines.relation(relation, before));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
