package io.entente.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * What the stores of this instance hold and how they fare, the tasks of a store added up: Kafka Streams tells some
 * eighty series for each store and partition, which would outgrow all other metrics together. Thread safe.
 */
public final class StoreGauges {
    private static final String STATE = "stream-state-metrics";
    private static final String TASK = "stream-task-metrics";
    private static final List<PerStore> PER_STORE = List.of(
            new PerStore("estimate-num-keys", "keys", null, "Keys that a store holds on this instance, estimated"),
            new PerStore("live-sst-files-size", "disk", "bytes", "Size on disk of what a store holds"),
            new PerStore("size-all-mem-tables", "memtable", "bytes", "Writes of a store that wait in memory for disk"),
            new PerStore("estimate-table-readers-mem", "readers", "bytes", "Memory of a store's open files"),
            new PerStore("num-open-iterators", "open.iterators", null, "Iterators over a store not closed yet"),
            new PerStore("num-running-flushes", "running.flushes", null, "Flushes to disk under way"),
            new PerStore("num-running-compactions", "running.compactions", null, "Compactions under way"),
            new PerStore(
                    "estimate-pending-compaction-bytes", "pending.compaction", "bytes", "What waits to be compacted"),
            new PerStore(
                    "background-errors", "background.errors", null, "Flushes and compactions of a store that failed"));

    /** All stores share one cache, and each task tells the whole of it. */
    private static final List<PerStore> SHARED = List.of(
            new PerStore("block-cache-usage", "used", "bytes", "What all stores keep in their common cache"),
            new PerStore(
                    "block-cache-pinned-usage", "pinned", "bytes", "What of the common cache cannot be dropped now"),
            new PerStore("block-cache-capacity", "limit", "bytes", "Bound of the common cache of all stores"));

    private final Supplier<? extends Map<MetricName, ? extends Metric>> told;
    private final Map<String, MultiGauge> perStore = new HashMap<>();
    private volatile Map<String, Double> shared = Map.of();
    private volatile double restoring;

    /**
     * @param metric as Kafka Streams names it
     * @param unit null where things are counted
     */
    private record PerStore(
            String metric, String name, @Nullable String unit, String help) {}

    /** @param told what Kafka Streams tells of itself at the moment */
    public StoreGauges(MeterRegistry registry, Supplier<? extends Map<MetricName, ? extends Metric>> told) {
        this.told = told;
        for (PerStore each : PER_STORE) {
            perStore.put(
                    each.metric,
                    MultiGauge.builder("entente.store." + each.name)
                            .baseUnit(each.unit)
                            .description(each.help)
                            .register(registry));
        }
        for (PerStore each : SHARED) {
            Gauge.builder("entente.stores.cache." + each.name, () -> shared.getOrDefault(each.metric, 0.0))
                    .baseUnit(each.unit)
                    .description(each.help)
                    .register(registry);
        }
        Gauge.builder("entente.stores.restore.remaining", () -> restoring)
                .description("Records that stores of this instance still have to read back before they serve")
                .register(registry);
    }

    /** Brings the gauges up to date; stores that this instance no longer holds vanish. */
    public void refresh() {
        Map<String, Map<String, Double>> sums = new HashMap<>();
        Map<String, Double> most = new HashMap<>();
        double remaining = 0;
        for (Map.Entry<MetricName, ? extends Metric> entry : told.get().entrySet()) {
            MetricName name = entry.getKey();
            if (STATE.equals(name.group())) {
                if (perStore.containsKey(name.name())) {
                    String store = name.tags().getOrDefault("rocksdb-state-id", "");
                    sums.computeIfAbsent(name.name(), metric -> new TreeMap<>())
                            .merge(store, value(entry.getValue()), Double::sum);
                } else if (name.name().startsWith("block-cache-")) {
                    most.merge(name.name(), value(entry.getValue()), Math::max);
                }
            } else if (TASK.equals(name.group()) && name.name().equals("restore-remaining-records-total")) {
                remaining += value(entry.getValue());
            }
        }
        perStore.forEach((metric, gauge) -> gauge.register(rows(sums.getOrDefault(metric, Map.of())), true));
        shared = Map.copyOf(most);
        restoring = remaining;
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Double> byStore) {
        return byStore.entrySet().stream()
                .map(row -> MultiGauge.Row.of(Tags.of("store", row.getKey()), row.getValue()))
                .collect(Collectors.toList());
    }

    /** A store that is being closed tells nothing. */
    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number && !Double.isNaN(number.doubleValue())
                ? number.doubleValue()
                : 0;
    }
}
