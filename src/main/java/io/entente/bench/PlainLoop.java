package io.entente.bench;

import io.entente.kafka.Clients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the plain clients can do: two threads read, write a small record each and commit exactly once every 100 ms. */
final class PlainLoop {
    private static final int THREADS = 2;
    private static final long COMMIT_NANOS = 100_000_000L;

    private final String bootstrap;
    private final String from;
    private final String to;

    PlainLoop(String bootstrap, String from, String to) {
        this.bootstrap = bootstrap;
        this.from = from;
        this.to = to;
    }

    double perSecond(int items) throws InterruptedException {
        Meter meter = new Meter(items);
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        for (int i = 0; i < THREADS; i++) {
            String transactions = "bench-plain-" + i;
            Thread thread = new Thread(() -> loop(transactions, meter), transactions);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((t, e) -> failed.set(e));
            thread.start();
        }
        Until.holds("the plain loop", () -> meter.done() || failed.get() != null);
        if (failed.get() != null) {
            throw new IllegalStateException("the plain loop failed", failed.get());
        }
        return meter.perSecond();
    }

    private void loop(String transactions, Meter meter) {
        Clients sending = new Clients(bootstrap, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactions));
        Clients reading = new Clients(bootstrap, Map.of());
        try (KafkaProducer<byte[], byte[]> producer = sending.producer(1 << 20);
                KafkaConsumer<byte[], byte[]> consumer =
                        reading.consumer(Map.of("group.id", "bench-plain", "auto.offset.reset", "earliest"))) {
            producer.initTransactions();
            consumer.subscribe(List.of(from));
            while (!meter.done()) {
                transaction(consumer, producer, meter);
            }
        }
    }

    private void transaction(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, Meter meter) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        long commitAt = System.nanoTime() + COMMIT_NANOS;
        producer.beginTransaction();
        while (System.nanoTime() < commitAt && !meter.done()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                byte[] small = String.valueOf(record.value().length).getBytes(StandardCharsets.US_ASCII);
                producer.send(new ProducerRecord<>(to, record.key(), small));
                offsets.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
                meter.count();
            }
        }
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
    }
}
