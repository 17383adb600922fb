package io.entente.topology;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.Coder;
import io.entente.json.Json;
import io.entente.kafka.Topics;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.NewsItem;
import io.entente.model.Pair;
import io.entente.model.Published;
import io.entente.model.VisitLife;
import io.entente.score.Decay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on the test driver, its stores in memory. */
final class Pipeline implements AutoCloseable {
    static final Instant NOW = Instant.parse("2022-06-01T12:00:00Z");
    static final Topics TOPICS = new Topics("entente");

    private final JsonMapper json = Json.mapper();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> news;
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new TreeMap<>();
    private final TopologySettings settings;
    private Instant time = NOW;

    Pipeline() {
        this(new ScriptedCoder(), TopologySettings.defaults());
    }

    Pipeline(Coder coder, TopologySettings settings) {
        this(coder, settings, TopologyListener.NONE);
    }

    Pipeline(Coder coder, TopologySettings settings, TopologyListener listener) {
        this.settings = settings;
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "entente");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                System.getProperty("java.io.tmpdir") + "/entente-test-" + System.nanoTime());
        driver = new TopologyTestDriver(
                new EntenteTopology(
                                TOPICS,
                                coder,
                                settings,
                                Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC),
                                listener,
                                Stores::inMemoryKeyValueStore)
                        .build(),
                properties);
        news = driver.createInputTopic(TOPICS.news(), new ByteArraySerializer(), new ByteArraySerializer());
        for (String topic : TOPICS.all()) {
            outputs.put(
                    topic, driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        }
    }

    /** An item by its day of publication, with two sentences of prose of its own and the script for the coder. */
    static NewsItem item(String id, String published, String... script) {
        return itemOf("Wire " + id, id, published, script);
    }

    static NewsItem itemOf(String source, String id, String published, String... script) {
        return new NewsItem(
                id,
                "https://" + id + ".example/" + id,
                source,
                "Item " + id,
                String.join("\n", script) + "\n" + prose(id),
                published == null ? null : new Published(published),
                "en",
                NOW,
                false);
    }

    private static String prose(String seed) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            prose.append("word").append(Math.abs((seed + i).hashCode() % 5000)).append(' ');
        }
        return prose.toString();
    }

    /** From here on records come in at this time. */
    Pipeline at(Instant instant) {
        time = instant;
        return this;
    }

    Pipeline send(NewsItem... items) {
        for (NewsItem item : items) {
            send(item.id(), bytes(item));
        }
        return this;
    }

    Pipeline send(String key, byte[] value) {
        time = time.plusSeconds(1);
        news.pipeInput(new TestRecord<>(key == null ? null : key.getBytes(StandardCharsets.UTF_8), value, time));
        return this;
    }

    Pipeline withdraw(String id) {
        return send(id, null);
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    PairReader pairs() {
        return Readers.pairs(this::open, new Decay(settings.score()));
    }

    ItemReader items() {
        return Readers.items(this::open);
    }

    @SuppressWarnings("unchecked")
    private <V> ReadOnlyKeyValueStore<String, V> open(String name) {
        return (ReadOnlyKeyValueStore<String, V>) driver.<String, Object>getKeyValueStore(name);
    }

    List<Act> acts(String pair) {
        return pairs().acts(Pair.parse(pair), ActFilter.ANY, null, 10_000).data();
    }

    List<VisitLife> visits(String pair) {
        return pairs().visits(Pair.parse(pair));
    }

    /** What has come out on a topic since the last call, as text. */
    /** The rows of a store as bytes, as its changelog has them. */
    List<byte[]> stored(String store) {
        return driver
                .createOutputTopic(
                        "entente-" + store + "-changelog", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    List<KeyValue<String, String>> out(String topic) {
        List<KeyValue<String, String>> read = new ArrayList<>();
        for (TestRecord<byte[], byte[]> each : records(topic)) {
            read.add(KeyValue.pair(text(each.key()), text(each.value())));
        }
        return read;
    }

    List<TestRecord<byte[], byte[]>> records(String topic) {
        return outputs.get(topic).readRecordsToList();
    }

    /** The latest value of each key, as a compacted topic ends. */
    Map<String, String> compacted(String topic) {
        Map<String, String> last = new TreeMap<>();
        for (KeyValue<String, String> each : out(topic)) {
            if (each.value == null) {
                last.remove(each.key);
            } else {
                last.put(each.key, each.value);
            }
        }
        return last;
    }

    List<Alert> alerts() {
        return out(TOPICS.alerts()).stream().map(each -> read(each.value)).toList();
    }

    private Alert read(String value) {
        try {
            return json.readValue(value, Alert.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new StringDeserializer().deserialize("", bytes);
    }

    @Override
    public void close() {
        driver.close();
    }
}
