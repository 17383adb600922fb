package io.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.config.Binding;
import io.entente.config.Settings;
import io.entente.ingest.NewsProducer;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import io.entente.source.IntakeListener;
import io.entente.source.SourceManager;
import io.entente.topology.EntenteTopology;
import io.entente.topology.StreamsProperties;
import io.entente.topology.TopologyListener;
import io.entente.topology.TopologySettings;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * The running service: broker (embedded unless a cluster is named), topics, topology, HTTP, sources, deliveries; started
 * in this order and ended in reverse.
 */
public final class Entente implements AutoCloseable {
    private final Parts parts = new Parts();
    private final Settings settings;
    private final Clock clock;

    private Entente(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts all parts; what was started is ended again if one fails.
     *
     * @throws io.entente.config.SettingsException if a setting is wrong
     * @throws io.entente.broker.BrokerException if the data folder or the embedded broker cannot be used
     * @throws io.entente.kafka.KafkaUnavailableException if the cluster does not answer
     */
    public static Entente start(Settings settings, Clock clock) {
        Entente entente = new Entente(settings, clock);
        try {
            entente.startParts();
            return entente;
        } catch (RuntimeException e) {
            entente.close();
            throw e;
        }
    }

    private void startParts() {
        Binding binding = new Binding(settings);
        JsonMapper json = Json.mapper();
        Topics topics = binding.topics();
        TopologySettings topologySettings = binding.topology();
        DataFolder folder = parts.add("data folder", DataFolder.open(settings.path("data.dir")));
        String bootstrap = settings.text("bootstrap.servers").orElseGet(() -> embed(folder));
        Clients clients = binding.clients(bootstrap);
        ensureTopics(clients, topics, topologySettings.itemMaxBytes());
        Coder coder = Coders.withLexicon(settings.text("lexicon").map(Path::of).orElse(null));
        Topology topology = new EntenteTopology(topics, coder, topologySettings, clock, TopologyListener.NONE).build();
        KafkaStreams streams = new KafkaStreams(
                topology,
                StreamsProperties.of(binding.streams(bootstrap, folder.state(), "127.0.0.1:8080"), topics.rejected()));
        StreamsLife life = parts.add("stream threads", new StreamsLife(streams, clock));
        life.start();
        NewsProducer producer = parts.add(
                "producer", NewsProducer.connect(clients, topics, topologySettings.itemMaxBytes(), json, clock));
        SourceManager sources = parts.add(
                "sources",
                new SourceManager(binding.sources(), folder.sources(), producer, IntakeListener.NONE, json, clock));
        settings.bind(s -> {
            sources.start(s.list("source"));
            return sources;
        });
    }

    private String embed(DataFolder folder) {
        String address = parts.add(
                        "embedded broker", EmbeddedBroker.start(folder.broker(), settings.port("broker.port")))
                .bootstrapServers();
        folder.announce(address);
        return address;
    }

    private void ensureTopics(Clients clients, Topics topics, int itemMaxBytes) {
        TopicAdmin.ensureContract(
                clients,
                topics,
                itemMaxBytes,
                settings.number("topic.partitions"),
                settings.text("topic.replication").map(Short::valueOf));
    }

    /** Ends all parts, the last started first; within about five seconds. A second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }
}
