package io.entente.metrics;

import io.entente.alert.Rule;
import io.entente.delivery.DeliveryListener;
import io.entente.kafka.RejectReason;
import io.entente.model.EventType;
import io.entente.model.Office;
import io.entente.model.Status;
import io.entente.model.VisitStatus;
import io.entente.source.IntakeListener;
import io.entente.source.SourceKind;
import io.entente.topology.Outcome;
import io.entente.topology.TopologyListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts what the stations tell. Every label of a closed set is there at 0 from the start, since Prometheus cannot see
 * the first step of a counter that is born at 1. Thread safe.
 */
public final class Metrics implements TopologyListener, IntakeListener, DeliveryListener, AutoCloseable {
    private final PrometheusMeterRegistry registry = bounded();
    private final List<AutoCloseable> bound = new ArrayList<>();
    private final List<Runnable> refreshers = new CopyOnWriteArrayList<>();
    private final ReentrantLock scraping = new ReentrantLock();
    private final Counters read =
            new Counters(registry, "entente.items.read", "Items that sources and POST brought, by kind", "kind");
    private final Counters rejected = new Counters(
            registry, "entente.items.rejected", "Items that went to the rejected topic, by reason", "reason");
    private final Counters coded = new Counters(
            registry,
            "entente.items.coded",
            "Items that went through the code step, by what became of them",
            "outcome");
    private final Counters events = new Counters(
            registry,
            "entente.events",
            "Acts that are new or took another status, by type and status",
            "type",
            "status");
    private final Counters visits =
            new Counters(registry, "entente.visits", "Visits that are new or took another status", "office", "status");
    private final Counters alerts = new Counters(registry, "entente.alerts", "Alerts raised, by rule", "rule");
    private final Counters deliveries = new Counters(
            registry, "entente.deliveries", "Attempts to deliver an alert, by target and result", "target", "result");
    private final Counter folded = Counter.builder("entente.reports.folded")
            .description("Reports that became part of an act or a visit")
            .register(registry);
    private final Timer coding = histogram("entente.coding", "Time that the coder took for an item", 100, 10_000_000);
    private final Timer latency = histogram(
            "entente.latency",
            "Time from an item's publication to the broker until its part is in the store",
            1000,
            120_000_000);

    /** With the closed label sets at 0 and the Java machine's own metrics. */
    public Metrics() {
        for (SourceKind kind : SourceKind.values()) {
            read.at(kind);
        }
        for (RejectReason reason : RejectReason.values()) {
            rejected.at(reason);
        }
        for (Outcome outcome : Outcome.values()) {
            coded.at(outcome);
        }
        for (EventType type : EventType.values()) {
            for (Status status : Status.values()) {
                events.at(type, status);
            }
        }
        for (Office office : Office.values()) {
            for (VisitStatus status : VisitStatus.values()) {
                visits.at(office, status);
            }
        }
        for (Rule rule : Rule.values()) {
            alerts.at(rule);
        }
        bind(new ClassLoaderMetrics());
        bind(new JvmMemoryMetrics());
        bind(new JvmGcMetrics());
        bind(new JvmThreadMetrics());
        bind(new ProcessorMetrics());
        bind(new UptimeMetrics());
        bind(new FileDescriptorMetrics());
    }

    /** For what has metrics of its own, such as the relations or HTTP. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Adds an ecosystem's metrics, as of the Java machine; closed with this. */
    public void bind(MeterBinder binder) {
        binder.bindTo(registry);
        if (binder instanceof AutoCloseable closeable) {
            bound.add(closeable);
        }
    }

    /** Puts a target's results at 0. */
    public void deliverTo(String target) {
        for (Result result : Result.values()) {
            deliveries.at(target, result);
        }
    }

    @Override
    public void attempted(String target, Result result) {
        deliveries.at(target, result).increment();
    }

    /** For gauges that must be looked up: run before each scrape, by one thread at a time. */
    public void beforeScrape(Runnable refresher) {
        refreshers.add(refresher);
    }

    /** The text that Prometheus scrapes, version 0.0.4. */
    public String scrape() {
        scraping.lock();
        try {
            refreshers.forEach(Runnable::run);
            return registry.scrape();
        } finally {
            scraping.unlock();
        }
    }

    @Override
    public void itemRead(SourceKind kind) {
        read.at(kind).increment();
    }

    /** Counted when it arrives on the topic or is refused before; {@link #rejected} is told of the first. */
    @Override
    public void itemRejected(RejectReason reason, String place, String detail) {
        rejected.at(reason).increment();
    }

    @Override
    public void itemCoded(Outcome outcome, double seconds) {
        coded.at(outcome).increment();
        if (seconds > 0) {
            coding.record((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void reportFolded() {
        folded.increment();
    }

    @Override
    public void event(EventType type, Status status) {
        events.at(type, status).increment();
    }

    @Override
    public void visit(Office office, VisitStatus status) {
        visits.at(office, status).increment();
    }

    @Override
    public void alert(Rule rule) {
        alerts.at(rule).increment();
    }

    @Override
    public void rejected(RejectReason reason) {
        rejected.at(reason).increment();
    }

    @Override
    public void latency(double seconds) {
        latency.record((long) (Math.max(0, seconds) * 1e9), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        for (AutoCloseable closeable : bound) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("a meter does not close", e);
            }
        }
        registry.close();
    }

    private static PrometheusMeterRegistry bounded() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.deny(Metrics::outgrowsTheRest));
        return registry;
    }

    /** What Kafka Streams tells of each store, cache and step of each task; {@link StoreGauges} adds the stores up. */
    private static boolean outgrowsTheRest(Meter.Id id) {
        return id.getTag("rocksdb.state.id") != null
                || id.getTag("record.cache.id") != null
                || id.getTag("processor.node.id") != null;
    }

    private Timer histogram(String name, String help, long fromMicros, long toMicros) {
        return Timer.builder(name)
                .description(help)
                .serviceLevelObjectives(steps(fromMicros, toMicros))
                .register(registry);
    }

    /** 1, 2.5, 5 of each power of ten. */
    private static Duration[] steps(long fromMicros, long toMicros) {
        List<Duration> steps = new ArrayList<>();
        for (long power = fromMicros; power <= toMicros; power *= 10) {
            for (long micros : new long[] {power, power * 5 / 2, power * 5}) {
                if (micros <= toMicros) {
                    steps.add(Duration.ofNanos(micros * 1000));
                }
            }
        }
        return steps.toArray(Duration[]::new);
    }
}
