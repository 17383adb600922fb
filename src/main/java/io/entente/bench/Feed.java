package io.entente.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Clients;
import io.entente.model.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes numbered news: as fast as the broker takes it, or at a steady rate. */
final class Feed implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final IntFunction<NewsItem> news;
    private final JsonMapper json;

    Feed(Clients clients, IntFunction<NewsItem> news, JsonMapper json) {
        this.producer = clients.producer(1 << 20);
        this.news = news;
        this.json = json;
    }

    /** Returns the bytes sent, once the broker has them all. */
    long send(String topic, int from, int to) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            bytes += send(topic, i);
        }
        producer.flush();
        return bytes;
    }

    /** One item every {@code 1/perSecond} seconds. */
    void trickle(String topic, int from, int to, int perSecond) throws InterruptedException {
        long began = System.nanoTime();
        for (int i = from; i < to; i++) {
            long due = began + (i - from) * 1_000_000_000L / perSecond;
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            send(topic, i);
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private int send(String topic, int number) {
        try {
            NewsItem item = news.apply(number);
            byte[] value = json.writeValueAsBytes(item.ingestedAt(Instant.now()));
            producer.send(new ProducerRecord<>(topic, item.id().getBytes(StandardCharsets.UTF_8), value));
            return value.length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a news item is always writable", e);
        }
    }
}
