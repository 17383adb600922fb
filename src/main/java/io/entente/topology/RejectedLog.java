package io.entente.topology;

import io.entente.ingest.NewsGateway;
import io.entente.kafka.Clients;
import io.entente.kafka.RejectedRecord;
import io.entente.kafka.Topics;
import io.entente.model.NewsItem;
import io.entente.source.NewsItemParser;
import io.entente.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records that were rejected: to look at, and to send again after a fix. Each is sent again once. */
public final class RejectedLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int REQUEST = 8 * 1024 * 1024;

    private final Clients clients;
    private final Topics topics;
    private final String applicationId;
    private final NewsItemParser parser;
    private final NewsGateway gateway;

    public RejectedLog(
            Clients clients, Topics topics, String applicationId, NewsItemParser parser, NewsGateway gateway) {
        this.clients = clients;
        this.topics = topics;
        this.applicationId = applicationId;
        this.parser = parser;
        this.gateway = gateway;
    }

    /**
     * What became of the records that were not sent again before.
     *
     * @param sent taken in now
     * @param refused still unsound, or longer than what is kept of a rejected record
     */
    public record Resent(int sent, int refused) {}

    /** The latest rejected records, newest first. */
    public List<RejectedRecord> latest(int limit) {
        List<RejectedRecord> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            List<TopicPartition> partitions = assign(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - 2L * limit)));
            read(consumer, ends).forEach(record -> found.add(rejected(record)));
        }
        found.sort(Comparator.comparing(RejectedRecord::time).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Sends again all that was rejected since the last call. */
    public synchronized Resent sendAgain() {
        int sent = 0;
        int refused = 0;
        Map<String, Object> group = Map.of("group.id", applicationId + "-rejected");
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(group);
                KafkaProducer<byte[], byte[]> producer = clients.producer(REQUEST)) {
            List<TopicPartition> partitions = assign(consumer);
            Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(Set.copyOf(partitions));
            consumer.seekToBeginning(partitions);
            done.forEach((partition, offset) -> {
                if (offset != null) {
                    consumer.seek(partition, offset.offset());
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (ConsumerRecord<byte[], byte[]> record : read(consumer, ends)) {
                boolean taken = sendAgain(rejected(record), producer);
                sent += taken ? 1 : 0;
                refused += taken ? 0 : 1;
            }
            producer.flush();
            Map<TopicPartition, OffsetAndMetadata> now = new HashMap<>();
            ends.forEach((partition, end) -> now.put(partition, new OffsetAndMetadata(end)));
            consumer.commitSync(now);
        }
        return new Resent(sent, refused);
    }

    private boolean sendAgain(RejectedRecord rejected, KafkaProducer<byte[], byte[]> producer) {
        if (!rejected.whole()) {
            return false;
        }
        String pairs = applicationId + "-pairs-repartition";
        if (rejected.place().startsWith(pairs + "-")) {
            return sent(producer, new ProducerRecord<>(pairs, rejected.key(), rejected.value()));
        }
        if (!(parser.parse(rejected.value()) instanceof Parsed.Item read)) {
            return false;
        }
        gateway.accept(List.of(withKey(read.item(), rejected.key())));
        return true;
    }

    private static boolean sent(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static NewsItem withKey(NewsItem item, byte @Nullable [] key) {
        if (key == null || key.length == 0) {
            return item;
        }
        return new NewsItem(
                new String(key, StandardCharsets.UTF_8),
                item.url(),
                item.source(),
                item.title(),
                item.text(),
                item.published(),
                item.language(),
                item.ingested(),
                item.quiet());
    }

    private List<TopicPartition> assign(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topics.rejected()).stream()
                .map(info -> new TopicPartition(topics.rejected(), info.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(found::add);
        }
        return found;
    }

    private static RejectedRecord rejected(ConsumerRecord<byte[], byte[]> record) {
        return RejectedRecord.read(record.key(), record.value(), record.headers());
    }
}
