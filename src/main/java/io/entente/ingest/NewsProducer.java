package io.entente.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Clients;
import io.entente.kafka.KafkaUnavailableException;
import io.entente.kafka.RejectedRecord;
import io.entente.kafka.Topics;
import io.entente.model.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The gateway over a Kafka producer; it stamps each item with the time of its ingestion. */
public final class NewsProducer implements NewsGateway, AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final JsonMapper json;
    private final Clock clock;

    public NewsProducer(Producer<byte[], byte[]> producer, Topics topics, JsonMapper json, Clock clock) {
        this.producer = producer;
        this.topics = topics;
        this.json = json;
        this.clock = clock;
    }

    /** A gateway with a producer of its own, closed with it. */
    public static NewsProducer connect(Clients clients, Topics topics, int itemMaxBytes, JsonMapper json, Clock clock) {
        return new NewsProducer(clients.producer(2 * itemMaxBytes + 65_536), topics, json, clock);
    }

    @Override
    public void accept(List<NewsItem> items) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(items.size());
        for (NewsItem item : items) {
            sent.add(send(item.id(), bytes(item.ingestedAt(clock.instant()))));
        }
        sent.forEach(NewsProducer::await);
    }

    @Override
    public void withdraw(String id) {
        await(send(id, null));
    }

    @Override
    public void reject(List<RejectedRecord> rejected) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rejected.size());
        for (RejectedRecord record : rejected) {
            sent.add(producer.send(record.on(topics)));
        }
        sent.forEach(NewsProducer::await);
    }

    @Override
    public void close() {
        producer.close();
    }

    private Future<RecordMetadata> send(String id, byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(topics.news(), id.getBytes(StandardCharsets.UTF_8), value));
    }

    private byte[] bytes(NewsItem item) {
        try {
            return json.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a news item is always writable", e);
        }
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException("Kafka did not take a record: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while Kafka took a record", e);
        }
    }
}
