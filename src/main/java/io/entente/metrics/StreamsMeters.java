package io.entente.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Streams' metrics by their ecosystem's names. Its binder looks for new ones once a minute only, too late for a
 * start or a rebalance; so it is bound anew whenever some came or went. Thread safe.
 */
public final class StreamsMeters implements AutoCloseable {
    private final MeterRegistry registry;
    private final KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics bound;
    private Set<MetricName> seen = Set.of();

    public StreamsMeters(MeterRegistry registry, KafkaStreams streams) {
        this.registry = registry;
        this.streams = streams;
    }

    public synchronized void refresh() {
        Set<MetricName> told = streams.metrics().keySet();
        if (!told.equals(seen)) {
            close();
            bound = new KafkaStreamsMetrics(streams);
            bound.bindTo(registry);
            seen = Set.copyOf(told);
        }
    }

    @Override
    public synchronized void close() {
        if (bound != null) {
            bound.close();
            bound = null;
        }
    }
}
