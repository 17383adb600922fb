package io.entente.query;

import io.entente.kafka.Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * One reader of the outward topics, outside any group, since every instance tells its own clients everything. Used by
 * one thread, except {@link #wake()}.
 */
final class LiveLog implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LiveRecords records;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Integer> places = new HashMap<>();
    private LivePosition position;

    private LiveLog(KafkaConsumer<byte[], byte[]> consumer, LiveRecords records) {
        this.consumer = consumer;
        this.records = records;
        for (String topic : records.followed()) {
            consumer.partitionsFor(topic).stream()
                    .map(PartitionInfo::partition)
                    .sorted()
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition)));
        }
        partitions.forEach(partition -> places.put(partition, places.size()));
        consumer.assign(partitions);
        this.position = new LivePosition(new long[partitions.size()], 0, 0);
    }

    /** Opened at the log's end. */
    static LiveLog atEnd(Clients clients, LiveRecords records) {
        LiveLog log = new LiveLog(clients.consumer(Map.of("auto.offset.reset", "latest")), records);
        log.consumer.seekToEnd(log.partitions);
        long[] ends = log.partitions.stream().mapToLong(log.consumer::position).toArray();
        log.position = new LivePosition(ends, 0, 0);
        return log;
    }

    /** Opened at a position, which may lie before the log's beginning: what is gone is skipped. */
    static LiveLog at(Clients clients, LiveRecords records, LivePosition position) {
        LiveLog log = new LiveLog(clients.consumer(Map.of("auto.offset.reset", "earliest")), records);
        for (int i = 0; i < log.partitions.size(); i++) {
            log.consumer.seek(log.partitions.get(i), position.offsets()[i]);
        }
        log.position = position;
        return log;
    }

    LivePosition position() {
        return position;
    }

    int width() {
        return partitions.size();
    }

    /** Tells what has been committed since, waiting for it at most so long. */
    void poll(Duration most, Consumer<LiveEvent> heard) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(most)) {
            int place = Objects.requireNonNull(places.get(new TopicPartition(record.topic(), record.partition())));
            records.read(record, position, place).stream()
                    .skip(position.toldOf(place, record.offset()))
                    .forEach(heard);
            position = position.after(place, record.offset());
        }
    }

    /** Whether everything before {@code end} has been read; markers of transactions take offsets too. */
    boolean reached(LivePosition end) {
        for (int i = 0; i < partitions.size(); i++) {
            if (consumer.position(partitions.get(i)) < end.offsets()[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many offsets lie between. */
    static long distance(LivePosition from, LivePosition to) {
        long sum = 0;
        for (int i = 0; i < from.offsets().length; i++) {
            sum += Math.max(0, to.offsets()[i] - from.offsets()[i]);
        }
        return sum;
    }

    /** Ends a poll that is under way, from another thread. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
