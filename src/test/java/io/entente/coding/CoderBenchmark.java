package io.entente.coding;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import io.entente.coding.text.Reader;
import io.entente.coding.text.Sentence;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * How many items of 3 KB one thread codes in a second, and how that compares, in the same run, with the least that any
 * coder with these dictionaries must do: {@code ./mvnw -q -B test-compile exec:exec@coder-speed}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class CoderBenchmark {
    private static final int ITEMS = 200;
    private static final int BYTES = 3000;
    private static final Path GOLD = Path.of("src/test/resources/gold");

    private final List<NewsItem> items = new ArrayList<>();
    private Lexicon lexicon;
    private Reader reader;
    private Coder coder;

    @Setup
    public void load() throws IOException {
        lexicon = Lexicon.load(null);
        reader = new Reader(lexicon.vocabulary(), lexicon.boilerplate(), lexicon.abbreviations());
        coder = new StandardCoder(lexicon);
        items.addAll(items());
    }

    /** Each as long as a usual article: one of our own texts after the other, cut where it is full. */
    private static List<NewsItem> items() throws IOException {
        List<NewsItem> own = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLD)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("own-"))
                    .sorted()
                    .toList()) {
                Gold.of(file).forEach(gold -> own.add(gold.item()));
            }
        }
        Random random = new Random(1);
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            NewsItem first = own.get(i % own.size());
            StringBuilder text = new StringBuilder(first.text());
            while (text.length() < BYTES) {
                text.append("\n\n").append(own.get(random.nextInt(own.size())).text());
            }
            text.setLength(BYTES);
            items.add(new NewsItem(
                    first.id(),
                    null,
                    first.source(),
                    first.title(),
                    text.toString(),
                    first.published(),
                    null,
                    null,
                    false));
        }
        return items;
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public void coder(Blackhole sink) {
        for (NewsItem item : items) {
            sink.consume(coder.code(item));
        }
    }

    /** Words and sentences, and every name that any dictionary has. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public void dictionary(Blackhole sink) {
        for (NewsItem item : items) {
            Document document = reader.read(item);
            for (Sentence sentence : document.sentences()) {
                sink.consume(lexicon.names().find(sentence));
            }
        }
    }

    /** Takes JMH's own options, {@code -prof} and {@code -f} among them. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(CoderBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        Statistics coder = statistics(results, "coder");
        Statistics dictionary = statistics(results, "dictionary");
        System.out.printf(
                "items/s, median (least to most): coder %.0f (%.0f to %.0f), %.1f MB/s;"
                        + " dictionary %.0f (%.0f to %.0f); ratio %.3f%n",
                coder.getPercentile(50),
                coder.getMin(),
                coder.getMax(),
                coder.getPercentile(50) * BYTES / 1e6,
                dictionary.getPercentile(50),
                dictionary.getMin(),
                dictionary.getMax(),
                coder.getPercentile(50) / dictionary.getPercentile(50));
    }

    private static Statistics statistics(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .map(result -> result.getPrimaryResult().getStatistics())
                .findFirst()
                .orElseThrow();
    }
}
