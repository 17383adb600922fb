package io.entente.topology;

import static org.awaitility.Awaitility.await;

import io.entente.broker.EmbeddedBroker;
import io.entente.ingest.NewsProducer;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import io.entente.model.NewsItem;
import io.entente.score.Decay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The topology on real stream threads, against a real broker. */
final class RunningTopology implements AutoCloseable {
    static final Topics TOPICS = new Topics("entente");

    private final Clients clients;
    private final Path state;
    private KafkaStreams streams;

    RunningTopology(EmbeddedBroker broker, Path state) {
        this.clients = new Clients(broker.bootstrapServers(), Map.of());
        this.state = state;
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, 3, Optional.empty()).ensure(TopicAdmin.contract(TOPICS, 2 * 1024 * 1024));
        }
    }

    Clients clients() {
        return clients;
    }

    Replay replay() {
        return new Replay(clients, TOPICS, "entente", Clock.systemUTC());
    }

    void start() {
        TopologySettings settings = TopologySettings.defaults().withSilentUntil(replay().prepare(state));
        StreamsSettings how =
                new StreamsSettings(clients.bootstrapServers(), "entente", state, 2, 0, "127.0.0.1:1", Map.of());
        streams = new KafkaStreams(
                new EntenteTopology(TOPICS, new ScriptedCoder(), settings, Clock.systemUTC(), TopologyListener.NONE)
                        .build(),
                StreamsProperties.of(how, TOPICS.rejected()));
        streams.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> streams.state() == KafkaStreams.State.RUNNING);
    }

    void stop() {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(Duration.ofSeconds(20)));
        streams = null;
    }

    NewsProducer producer() {
        return NewsProducer.connect(clients, TOPICS, 2 * 1024 * 1024, Json.mapper(), Clock.systemUTC());
    }

    void send(List<NewsItem> items) {
        try (NewsProducer producer = producer()) {
            producer.accept(items);
        }
    }

    PairReader pairs() {
        return Readers.pairs(this::open, new Decay(TopologySettings.defaults().score()));
    }

    @SuppressWarnings("unchecked")
    private <V> ReadOnlyKeyValueStore<String, V> open(String name) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }

    /** The last value of each key. */
    Map<String, String> compacted(String topic) {
        Map<String, String> last = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                last.remove(key);
            } else {
                last.put(key, new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        return last;
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        if (streams != null) {
            stop();
        }
    }
}
