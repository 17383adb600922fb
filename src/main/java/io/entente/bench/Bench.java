package io.entente.bench;

import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.coding.lexicon.Lexicon;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.streams.StreamsConfig;

/** One run of all passes over one embedded broker. */
final class Bench {
    private static final int THREADS = 2;
    private static final int CODED_ALONE = 20_000;
    private static final int PER_SECOND = 200;
    private static final int LATENCY_WARM_UP = 400;
    private static final int LATENCY_ITEMS = 2_000;
    private static final Topics TOPICS = Scratch.TOPICS;

    private final int items;
    private final Consumer<String> progress;

    /** @param progress is told each step as it begins */
    Bench(int items, Consumer<String> progress) {
        this.items = items;
        this.progress = progress;
    }

    BenchReport run() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open()) {
            return measure(scratch);
        }
    }

    private BenchReport measure(Scratch scratch) throws InterruptedException {
        scratch.createTopics("bench.small", "bench.in", "bench.out");
        Clients clients = scratch.clients();
        Corpus corpus = Corpus.bundled();
        Coder coder = Coders.standard();

        progress.accept("1/6 the coder alone");
        CoderPass alone = new CoderPass(coder, Lexicon.load(null));
        List<NewsItem> sample = IntStream.range(0, Math.min(items, CODED_ALONE))
                .mapToObj(corpus::item)
                .toList();
        double dictionary = alone.dictionary(sample);
        double coding = alone.coder(sample);

        try (Feed feed = new Feed(clients, corpus::item, Json.mapper())) {
            progress.accept("2/6 publishing %,d items".formatted(items));
            long bytes = feed.send(TOPICS.news(), 0, items);
            progress.accept("3/6 the plain loop");
            double plain = new PlainLoop(scratch.bootstrap(), TOPICS.news(), "bench.small").perSecond(items);
            progress.accept("4/6 the Kafka Streams pass-through");
            StreamsPass pass = new StreamsPass(clients, scratch.streams("bench-pass", THREADS), feed);
            double through = pass.perSecond(TOPICS.news(), "bench.small", items);
            progress.accept("5/6 the latency of a pass-through");
            Properties prompt = scratch.streams("bench-bare", THREADS);
            // The service itself asks for a commit as often while it keeps up.
            prompt.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
            StreamsPass bare = new StreamsPass(clients, prompt, feed);
            Latencies.Percentiles bareLatency =
                    bare.latency("bench.in", "bench.out", PER_SECOND, LATENCY_WARM_UP, LATENCY_ITEMS);
            progress.accept("6/6 the whole service");
            WholePass.Result whole = new WholePass(coder, TOPICS, scratch.streams("bench", THREADS), feed)
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
                    whole.perSecond() / (coding * THREADS),
                    PER_SECOND,
                    whole.latency(),
                    bareLatency,
                    whole.cpuSecondsPerMillion(),
                    Memory.heapMb(),
                    Memory.residentMb());
        }
    }
}
