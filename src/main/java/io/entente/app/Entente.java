package io.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.config.Binding;
import io.entente.config.Settings;
import io.entente.delivery.WebhookDelivery;
import io.entente.delivery.WebhookSettings;
import io.entente.demo.Demo;
import io.entente.http.Backend;
import io.entente.http.HttpService;
import io.entente.http.HttpSettings;
import io.entente.ingest.NewsProducer;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import io.entente.metrics.Metrics;
import io.entente.metrics.RelationGauges;
import io.entente.metrics.StoreCounters;
import io.entente.metrics.StoreGauges;
import io.entente.metrics.StreamsMeters;
import io.entente.model.NewsItem;
import io.entente.model.Relation;
import io.entente.query.Cluster;
import io.entente.query.LiveHub;
import io.entente.query.Peers;
import io.entente.query.QueryService;
import io.entente.source.NewsItemParser;
import io.entente.source.SourceManager;
import io.entente.source.SourceSettings;
import io.entente.topology.EntenteTopology;
import io.entente.topology.RejectedLog;
import io.entente.topology.Replay;
import io.entente.topology.StreamsProperties;
import io.entente.topology.TopologyListener;
import io.entente.topology.TopologySettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/**
 * The running service: broker (embedded unless a cluster is named), topics, topology, HTTP, sources, deliveries; started
 * in this order and ended in reverse.
 */
public final class Entente implements AutoCloseable {
    private static final Duration RESTORING = Duration.ofMinutes(10);

    private final Parts parts = new Parts();
    private final Settings settings;
    private final boolean demo;
    private final Clock clock;
    private final JsonMapper json = Json.mapper();
    private int port;
    private String host = "";
    private @Nullable StreamsLife streamsLife;
    private Callable<List<Relation>> standing = List::of;
    private @Nullable LiveHub hub;

    private Entente(Settings settings, boolean demo, Clock clock) {
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Starts all parts; what was started is ended again if one fails.
     *
     * @param demo whether the bundled sample is read too
     * @throws io.entente.config.SettingsException if a setting is wrong
     * @throws io.entente.broker.BrokerException if the data folder or the embedded broker cannot be used
     * @throws io.entente.kafka.KafkaUnavailableException if the cluster does not answer
     */
    public static Entente start(Settings settings, boolean demo, Clock clock) {
        Entente entente = new Entente(settings, demo, clock);
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
        TopologySettings topologySettings = binding.topology();
        SourceSettings sourceSettings = binding.sources();
        HttpSettings httpSettings = binding.http();
        Optional<WebhookSettings> webhook = binding.webhook();
        DataFolder folder = parts.add("data folder", DataFolder.open(settings.path("data.dir")));
        String bootstrap = settings.text("bootstrap.servers").orElseGet(() -> embed(folder));
        Topics topics = binding.topics();
        Clients clients = binding.clients(bootstrap);
        ensureTopics(clients, topics, topologySettings.itemMaxBytes());

        NewsProducer producer = parts.add(
                "producer", NewsProducer.connect(clients, topics, topologySettings.itemMaxBytes(), json, clock));
        HostInfo self = binding.advertised(httpSettings);
        Metrics metrics = parts.add("metrics", new Metrics());
        KafkaStreams streams = streams(binding, topics, topologySettings, bootstrap, folder, self, metrics);
        metrics.bind(new StoreCounters());
        metrics.beforeScrape(parts.add("stream meters", new StreamsMeters(metrics.registry(), streams))::refresh);
        metrics.beforeScrape(new StoreGauges(metrics.registry(), streams::metrics)::refresh);
        StreamsLife life = parts.add("stream threads", new StreamsLife(streams, clock));
        Peers peers = new Peers(json);
        QueryService queries = new QueryService(new Cluster(streams, self), peers, topologySettings.score());
        LiveHub live = parts.add("live stream", new LiveHub(clients, topics, json));
        SourceManager sources = parts.add(
                "sources", new SourceManager(sourceSettings, folder.sources(), producer, metrics, json, clock));
        RelationGauges gauges = settings.bind(s -> new RelationGauges(
                metrics.registry(),
                () -> queries.readyRelations(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                topologySettings.alerts().watchPairs(),
                s.number("metrics.pairs"),
                clock));
        metrics.beforeScrape(gauges::refresh);
        NewsItemParser parser = new NewsItemParser(json, topologySettings.itemMaxBytes());
        webhook.ifPresent(target -> metrics.deliverTo(target.target()));
        Optional<WebhookDelivery> delivery =
                webhook.map(target -> new WebhookDelivery(clients, topics, target, clock, metrics));
        RejectedLog rejected = new RejectedLog(clients, topics, settings.required("application.id"), parser, producer);
        HttpService http = parts.add(
                "HTTP service",
                new HttpService(
                        httpSettings,
                        self.host(),
                        new Backend(queries, peers, producer, parser, live, sources, rejected, delivery, metrics),
                        json,
                        clock));
        port = http.start();
        host = httpSettings.host();
        live.start();
        hub = live;
        life.start();
        streamsLife = life;
        standing = () -> life.awaitRunning(RESTORING)
                ? queries.readyRelations(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : List.of();
        delivery.ifPresent(target -> parts.add("deliveries", target).start());
        settings.bind(s -> {
            sources.start(s.list("source"));
            return sources;
        });
        if (demo) {
            sources.startDemo(this::demoNews);
        }
    }

    private KafkaStreams streams(
            Binding binding,
            Topics topics,
            TopologySettings topologySettings,
            String bootstrap,
            DataFolder folder,
            HostInfo self,
            TopologyListener listener) {
        Coder coder = Coders.withLexicon(settings.text("lexicon").map(Path::of).orElse(null));
        Replay replay = new Replay(binding.clients(bootstrap), topics, settings.required("application.id"), clock);
        TopologySettings replaying = topologySettings.withSilentUntil(replay.prepare(folder.state()));
        Topology topology = new EntenteTopology(topics, coder, replaying, clock, listener).build();
        String address = self.host() + ":" + self.port();
        return new KafkaStreams(
                topology, StreamsProperties.of(binding.streams(bootstrap, folder.state(), address), topics.rejected()));
    }

    private InputStream demoNews() {
        String lines = new Demo(json, clock).items().stream().map(this::line).collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String line(NewsItem item) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a news item is always writable", e);
        }
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

    /** Of the HTTP service. */
    public int port() {
        return port;
    }

    /** Waits until the stores are restored; false where that took longer or failed. */
    public boolean awaitReady(Duration most) throws InterruptedException {
        return streamsLife != null && streamsLife.awaitRunning(most);
    }

    /**
     * Returns never while all is well.
     *
     * @throws ServiceFailedException if the stream threads were given up
     */
    public void awaitFailure() throws InterruptedException {
        if (streamsLife != null) {
            streamsLife.awaitFailure();
        }
    }

    /**
     * Shows pairs and alerts on a terminal as they move, until this service ends.
     *
     * @param coloured whether to write ANSI colours
     */
    public void showOn(PrintWriter out, boolean coloured) {
        LiveHub live = hub;
        if (live == null) {
            return;
        }
        ConsoleLines lines = new ConsoleLines(coloured);
        out.println(lines.banner(
                "http://" + host + ":" + port, settings.path("data.dir").toString()));
        out.flush();
        parts.add("console", new Console(live, standing, lines, out, json)).start();
    }

    /** Ends all parts, the last started first; within about five seconds. A second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }
}
