package io.entente.bench;

import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.coding.lexicon.Lexicon;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import io.entente.model.NewsItem;
import io.entente.topology.StreamsProperties;
import io.entente.topology.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** One run of all passes over one embedded broker in a temporary folder, which is deleted at the end. */
final class Bench {
    private static final int PARTITIONS = 6;
    private static final int THREADS = 2;
    private static final int CODED_ALONE = 20_000;
    private static final int PER_SECOND = 200;
    private static final int LATENCY_WARM_UP = 400;
    private static final int LATENCY_ITEMS = 2_000;
    private static final Topics TOPICS = new Topics("bench");

    private final int items;
    private final Consumer<String> progress;

    /** @param progress is told each step as it begins */
    Bench(int items, Consumer<String> progress) {
        this.items = items;
        this.progress = progress;
    }

    BenchReport run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("entente-bench");
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(data.broker(), 0)) {
            return measure(broker.bootstrapServers(), data.state());
        } finally {
            delete(folder);
        }
    }

    private BenchReport measure(String bootstrap, Path state) throws InterruptedException {
        Clients clients = new Clients(bootstrap, Map.of());
        createTopics(clients);
        Corpus corpus = Corpus.bundled();
        Coder coder = Coders.standard();

        progress.accept("1/6 the coder alone");
        CoderPass alone = new CoderPass(coder, Lexicon.load(null));
        List<NewsItem> sample = IntStream.range(0, Math.min(items, CODED_ALONE))
                .mapToObj(corpus::item)
                .toList();
        double dictionary = alone.dictionary(sample);
        double coding = alone.coder(sample);

        try (Feed feed = new Feed(clients, corpus, Json.mapper())) {
            progress.accept("2/6 publishing %,d items".formatted(items));
            long bytes = feed.send(TOPICS.news(), 0, items);
            progress.accept("3/6 the plain loop");
            double plain = new PlainLoop(bootstrap, TOPICS.news(), "bench.small").perSecond(items);
            progress.accept("4/6 the Kafka Streams pass-through");
            StreamsPass pass = new StreamsPass(clients, streams(bootstrap, "bench-pass", state), feed);
            double through = pass.perSecond(TOPICS.news(), "bench.small", items);
            progress.accept("5/6 the latency of a pass-through");
            StreamsPass bare = new StreamsPass(clients, streams(bootstrap, "bench-bare", state), feed);
            Latencies.Percentiles bareLatency =
                    bare.latency("bench.in", "bench.out", PER_SECOND, LATENCY_WARM_UP, LATENCY_ITEMS);
            progress.accept("6/6 the whole service");
            WholePass.Result whole = new WholePass(coder, TOPICS, streams(bootstrap, "bench", state), feed)
                    .run(items, PER_SECOND, LATENCY_WARM_UP, LATENCY_ITEMS);
            return new BenchReport(
                    items,
                    (double) bytes / items,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString(),
                    whole.perSecond(),
                    through,
                    plain,
                    coding,
                    dictionary,
                    coding / dictionary,
                    PER_SECOND,
                    whole.latency(),
                    bareLatency,
                    whole.cpuSecondsPerMillion(),
                    Memory.heapMb(),
                    Memory.residentMb());
        }
    }

    private static void createTopics(Clients clients) {
        List<TopicAdmin.TopicSpec> specs = new ArrayList<>(TopicAdmin.contract(TOPICS, 1 << 20));
        Stream.of("bench.small", "bench.in", "bench.out")
                .map(TopicAdmin::compact)
                .forEach(specs::add);
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, PARTITIONS, Optional.of((short) 1)).ensure(specs);
        }
    }

    private static Properties streams(String bootstrap, String application, Path state) {
        return StreamsProperties.of(
                new StreamsSettings(bootstrap, application, state, THREADS, 0, "127.0.0.1:1", Map.of()),
                TOPICS.rejected());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
