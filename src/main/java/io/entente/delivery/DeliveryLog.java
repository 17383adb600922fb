package io.entente.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The compacted topic of deliveries: the last record of an id says where it stands. */
final class DeliveryLog implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeliveryLog.class);
    private static final int LARGEST = 16 << 20;

    private final Clients clients;
    private final String topic;
    private final JsonMapper json;
    private final KafkaProducer<byte[], byte[]> producer;

    DeliveryLog(Clients clients, Topics topics, JsonMapper json) {
        this.clients = clients;
        this.topic = topics.deliveries();
        this.json = json;
        this.producer = clients.producer(LARGEST);
    }

    /** Returns once the broker has them all. */
    void write(Collection<Delivery> deliveries) {
        var sent = deliveries.stream()
                .map(d -> producer.send(
                        new ProducerRecord<>(topic, d.partition(), d.id().getBytes(StandardCharsets.UTF_8), bytes(d))))
                .toList();
        for (var record : sent) {
            try {
                record.get();
            } catch (ExecutionException e) {
                throw new KafkaException("Kafka did not take a record of " + topic, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while Kafka took a record of " + topic, e);
            }
        }
    }

    /** Reads a partition from its first record to the last that is there now, in order. */
    void read(int partition, Consumer<Delivery> to) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            while (consumer.position(place) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> parse(record, to));
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private void parse(ConsumerRecord<byte[], byte[]> record, Consumer<Delivery> to) {
        try {
            if (record.value() != null) {
                to.accept(json.readValue(record.value(), Delivery.class));
            }
        } catch (IOException e) {
            log.warn(
                    "{}-{}@{} is no delivery and is skipped: {}",
                    topic,
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private byte[] bytes(Delivery delivery) {
        try {
            return json.writeValueAsBytes(delivery);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery is always writable", e);
        }
    }
}
