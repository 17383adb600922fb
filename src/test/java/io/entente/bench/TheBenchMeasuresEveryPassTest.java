package io.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.Main;
import io.entente.json.Json;
import io.entente.topology.Stores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TheBenchMeasuresEveryPassTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheContractsFigures() throws Exception {
        int exit = bench("--items", "1000", "--json");

        assertThat(exit).as(err.toString()).isZero();
        JsonNode figures = Json.mapper().readTree(out.toString());
        assertThat(List.of(
                        "itemsPerSecond",
                        "streamsPassThroughItemsPerSecond",
                        "plainLoopItemsPerSecond",
                        "coderItemsPerSecond",
                        "dictionaryPassItemsPerSecond",
                        "shareOfCoder",
                        "cpuSecondsPerMillionItems",
                        "heapMb"))
                .allSatisfy(name ->
                        assertThat(figures.path(name).asDouble()).as(name).isPositive());
        assertThat(List.of("latencyMs", "bareLatencyMs")).allSatisfy(name -> {
            double p50 = figures.path(name).path("p50").asDouble();
            double p99 = figures.path(name).path("p99").asDouble();
            assertThat(p50).as(name).isPositive().isLessThanOrEqualTo(p99);
        });
    }

    @Test
    void tellsWhatTheStoresTakeAndHowLongTheirRestoreLasts() throws Exception {
        int exit = bench("relate", "--items", "2000", "--pairs", "60", "--json");

        assertThat(exit).as(err.toString()).isZero();
        JsonNode figures = Json.mapper().readTree(out.toString());
        assertThat(figures.path("quarters"))
                .hasSize(4)
                .allSatisfy(quarter ->
                        assertThat(quarter.path("eventsPerSecond").asDouble()).isPositive())
                .allSatisfy(
                        quarter -> assertThat(quarter.path("heapMb").asDouble()).isPositive());
        assertThat(figures.path("storeMb").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Stores.all());
        assertThat(figures.path("restoredRows").asLong())
                .as("rows of 4,000 items")
                .isGreaterThan(4_000);
        assertThat(figures.path("restoreSeconds").asDouble()).isPositive();
    }

    @Test
    void refusesACountThatMeasuresNothing() {
        int exit = bench("--items", "10");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--items must be from 1,000");
    }

    @Test
    void itsNewsIsTheSameEveryTime() {
        assertThat(Corpus.bundled().item(7)).isEqualTo(Corpus.bundled().item(7));
        assertThat(Corpus.bundled().item(7).text().length()).isBetween(3000, 3400);
    }

    private int bench(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.getSubcommands().get("bench").setOut(new PrintWriter(out, true));
        line.getSubcommands().get("bench").setErr(new PrintWriter(err, true));
        String[] all = new String[args.length + 1];
        all[0] = "bench";
        System.arraycopy(args, 0, all, 1, args.length);
        return line.execute(all);
    }
}
