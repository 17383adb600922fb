package io.entente.topology;

import static io.entente.topology.Stores.ofPairs;

import io.entente.coding.Coder;
import io.entente.kafka.Topics;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The way of the data: news is validated, exact repeats are dropped, the rest is coded; what an item says goes to each
 * pair it tells of, where repeats are folded, and score, history and visits are kept and alerts decided. Everything
 * about one pair happens in one task, so one hop gives order, locality and a single commit.
 */
public final class EntenteTopology {
    private static final Serde<String> TEXT = Serdes.String();

    private final Topics topics;
    private final Coder coder;
    private final TopologySettings settings;
    private final Clock clock;
    private final TopologyListener listener;
    private final Function<String, KeyValueBytesStoreSupplier> storage;

    /** Stores are kept on disk, in RocksDB. */
    public EntenteTopology(
            Topics topics, Coder coder, TopologySettings settings, Clock clock, TopologyListener listener) {
        this(topics, coder, settings, clock, listener, org.apache.kafka.streams.state.Stores::persistentKeyValueStore);
    }

    EntenteTopology(
            Topics topics,
            Coder coder,
            TopologySettings settings,
            Clock clock,
            TopologyListener listener,
            Function<String, KeyValueBytesStoreSupplier> storage) {
        this.topics = topics;
        this.coder = coder;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.storage = storage;
    }

    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(naming())));
        addStores(builder);

        Map<String, KStream<String, Verdict>> checked = builder.stream(
                        topics.news(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("news"))
                .process(() -> new ValidateStep(settings, clock), Named.as("validate"))
                .split(Named.as("checked-"))
                .branch((id, verdict) -> verdict instanceof Verdict.Rejected, Branched.as("rejected"))
                .defaultBranch(Branched.as("accepted"));

        stream(checked, "checked-rejected")
                .mapValues(Verdict.Rejected.class::cast, Named.as("rejections"))
                .process(() -> new RejectStep(listener), Named.as("reject"))
                .to(
                        topics.rejected(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("rejected"));

        KStream<String, Coding> coded = stream(checked, "checked-accepted")
                .mapValues(Verdict.Accepted.class::cast, Named.as("items"))
                .process(() -> new CodeStep(coder, settings, listener), Named.as("code"), Stores.ITEMS);

        coded.mapValues(Coding::coded, Named.as("coded-items"))
                .to(topics.coded(), Produced.with(TEXT, Schemas.CODED).withName("coded"));

        KStream<String, PairUpdate> related = coded.flatMapValues(Coding::changes, Named.as("changes"))
                .selectKey((item, change) -> change.pair().toString(), Named.as("by-pair"))
                .repartition(Repartitioned.<String, PairChange>as("pairs")
                        .withKeySerde(TEXT)
                        .withValueSerde(Schemas.PAIR_CHANGE))
                .process(
                        () -> new RelateStep(settings, clock, listener),
                        Named.as("relate"),
                        ofPairs().toArray(String[]::new));

        related.filter((pair, update) -> update.moved(), Named.as("moved"))
                .mapValues(PairUpdate::relation, Named.as("pair-relations"))
                .to(topics.relations(), Produced.with(TEXT, Schemas.RELATION).withName("relations"));

        related.flatMapValues(PairUpdate::visits, Named.as("pair-visits"))
                .map((pair, update) -> KeyValue.pair(update.id(), update.visit()), Named.as("by-visit"))
                .to(topics.visits(), Produced.with(TEXT, Schemas.VISIT).withName("visits"));

        related.flatMapValues(PairUpdate::alerts, Named.as("pair-alerts"))
                .to(topics.alerts(), Produced.with(TEXT, Schemas.ALERT).withName("alerts"));

        return builder.build();
    }

    private void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(Stores.ITEMS, Schemas.ITEM));
        builder.addStateStore(store(Stores.PAIRS, Schemas.RELATION));
        builder.addStateStore(store(Stores.LEDGER, Serdes.ByteArray()));
        builder.addStateStore(store(Stores.TOLD, Schemas.ITEM_ROW));
        builder.addStateStore(store(Stores.REPORTS, Serdes.ByteArray()));
        builder.addStateStore(store(Stores.INDEX, Schemas.INDEX));
        builder.addStateStore(store(Stores.ACTS, Schemas.ACT));
        builder.addStateStore(store(Stores.VISITS, Schemas.VISIT));
        builder.addStateStore(store(Stores.ALERTS, Schemas.ALERT));
        builder.addStateStore(store(Stores.SENT, Schemas.MARK));
    }

    /** Without the cache of Kafka Streams: few rows are written twice between commits, and it costs more than it saves. */
    private <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(storage.apply(name), TEXT, values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    private static KStream<String, Verdict> stream(Map<String, KStream<String, Verdict>> branches, String name) {
        return Objects.requireNonNull(branches.get(name), () -> "no branch " + name);
    }

    /** A step without a name would rename its store or topic when another is put before it, and lose its state. */
    private static Properties naming() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "naming");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "naming:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        return properties;
    }
}
