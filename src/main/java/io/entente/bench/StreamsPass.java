package io.entente.bench;

import io.entente.kafka.Clients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** What Kafka Streams can do: each record becomes a small one, with the settings of the service and no work between. */
final class StreamsPass {
    private final Clients clients;
    private final Properties properties;
    private final Feed feed;

    StreamsPass(Clients clients, Properties properties, Feed feed) {
        this.clients = clients;
        this.properties = properties;
        this.feed = feed;
    }

    double perSecond(String from, String to, int items) throws InterruptedException {
        Meter meter = new Meter(items);
        try (KafkaStreams streams = new KafkaStreams(passThrough(from, to, meter), properties)) {
            streams.start();
            Until.holds("the pass-through", meter::done);
            return meter.perSecond();
        }
    }

    /** From publication until a consumer of committed records has it. */
    Latencies.Percentiles latency(String from, String to, int perSecond, int warmUp, int items)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        Meter meter = new Meter(warmUp + items);
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread reader = new Thread(() -> read(to, warmUp, latencies, reading), "bench-reader");
        try (KafkaStreams streams = new KafkaStreams(passThrough(from, to, meter), properties)) {
            streams.start();
            reader.start();
            Until.holds("the start of the pass-through", () -> streams.state() == KafkaStreams.State.RUNNING);
            feed.trickle(from, 0, warmUp + items, perSecond);
            Until.holds("the pass-through", () -> latencies.size() >= items);
            return latencies.percentiles();
        } finally {
            reading.set(false);
            reader.join();
        }
    }

    private void read(String topic, int warmUp, Latencies latencies, AtomicBoolean reading) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                clients.consumer(Map.of("group.id", "bench-reader", "auto.offset.reset", "earliest"))) {
            consumer.subscribe(List.of(topic));
            int seen = 0;
            while (reading.get()) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (seen++ >= warmUp) {
                        latencies.add(System.currentTimeMillis() - record.timestamp());
                    }
                }
            }
        }
    }

    private static Topology passThrough(String from, String to, Meter meter) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .mapValues(value -> {
                    meter.count();
                    return String.valueOf(value.length).getBytes(StandardCharsets.US_ASCII);
                })
                .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        return builder.build();
    }
}
