package io.entente.topology;

import io.entente.kafka.Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/** Ends what stands on a compacted topic, so that no reader keeps what a rebuild may not bring back. */
final class Tombstones {
    private static final int REQUEST = 1024 * 1024;

    private final Clients clients;

    Tombstones(Clients clients) {
        this.clients = clients;
    }

    /** Sends a null for every key that has a value. */
    void bury(String topic) {
        Set<Bytes> living = living(topic);
        try (KafkaProducer<byte[], byte[]> producer = clients.producer(REQUEST)) {
            living.forEach(key -> producer.send(new ProducerRecord<>(topic, key.get(), null)));
            producer.flush();
        }
    }

    private Set<Bytes> living(String topic) {
        Set<Bytes> living = new LinkedHashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    Bytes key = Bytes.wrap(record.key());
                    if (record.value() == null) {
                        living.remove(key);
                    } else {
                        living.add(key);
                    }
                }
            }
        }
        return living;
    }
}
