package io.entente.metrics;

import io.entente.model.Pair;
import io.entente.model.Relation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The scores of the watched pairs, or else of the most active ones: few enough for Prometheus. An instance tells only
 * those that it holds; a pair that leaves the set vanishes. Thread safe.
 */
public final class RelationGauges {
    /** Exporting more costs megabytes a scrape and makes the dashboards' variables useless. */
    public static final int MOST = 500;

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<List<Relation>> relations;
    private final Set<Pair> watched;
    private final int most;
    private final Clock clock;
    private final MultiGauge score;
    private final MultiGauge cooperation;
    private final MultiGauge conflict;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile int known;
    private volatile int exported;
    private Instant refreshed = Instant.EPOCH;

    /**
     * @param relations those that this instance holds, as of today; none while it cannot tell
     * @param watched where empty, the most active are told
     */
    public RelationGauges(
            MeterRegistry registry, Supplier<List<Relation>> relations, Set<Pair> watched, int most, Clock clock) {
        if (most < 0 || most > MOST) {
            throw new IllegalArgumentException("metrics.pairs: " + most + " is not from 0 to " + MOST);
        }
        this.relations = relations;
        this.watched = Set.copyOf(watched);
        this.most = most;
        this.clock = clock;
        this.score = gauge(registry, "score", "How two states get along today, -100 to 100");
        this.cooperation = gauge(registry, "cooperation", "Decayed sum of cooperative weights, today");
        this.conflict = gauge(registry, "conflict", "Decayed sum of conflictual weights, today");
        Gauge.builder("entente.relations", () -> known)
                .description("Pairs of which something is known, held by this instance")
                .register(registry);
        Gauge.builder("entente.relations.exported", () -> exported)
                .description("Pairs whose scores this instance exports")
                .register(registry);
    }

    /** Brings the gauges up to date, at most every few seconds; another thread that is at it already will do. */
    public void refresh() {
        if (!refreshing.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (now.isBefore(refreshed.plus(FRESH))) {
                return;
            }
            List<Relation> held = relations.get();
            List<Relation> told = chosen(held);
            known = held.size();
            exported = told.size();
            tell(score, told, Relation::score);
            tell(cooperation, told, Relation::cooperation);
            tell(conflict, told, Relation::conflict);
            refreshed = now;
        } finally {
            refreshing.unlock();
        }
    }

    private List<Relation> chosen(List<Relation> held) {
        return held.stream()
                .filter(relation -> watched.isEmpty() || watched.contains(relation.pair()))
                .sorted(Comparator.comparingLong(Relation::events).reversed().thenComparing(Relation::pair))
                .limit(watched.isEmpty() ? most : MOST)
                .toList();
    }

    private static void tell(MultiGauge gauge, List<Relation> relations, ToDoubleFunction<Relation> value) {
        gauge.register(
                relations.stream()
                        .map(relation -> MultiGauge.Row.of(
                                Tags.of("pair", relation.pair().toString()), value.applyAsDouble(relation)))
                        .toList(),
                true);
    }

    private static MultiGauge gauge(MeterRegistry registry, String what, String help) {
        return MultiGauge.builder("entente.relation." + what).description(help).register(registry);
    }
}
