package io.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.topology.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running service tells Prometheus: every name of the contract, explained, by the naming rules, and bounded. */
class TheScrapeIsWellMadeTest {
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Pattern HELP = Pattern.compile("# HELP (\\S+) (.*)");
    private static final Pattern STORE = Pattern.compile("entente_store_keys\\{store=\"(\\w+)\"}");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static String scraped;

    @BeforeAll
    static void scrapeAServiceThatKnowsOnePair() throws Exception {
        service = RunningService.start(folder);
        service.post("/api/v1/news", RunningService.VISIT);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            scraped = service.get("/metrics").body();
            return scraped.contains("entente_relation_score{pair=\"KHM-PAK\"}")
                    && scraped.contains("kafka_stream_task_process_total{");
        });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyMetricOfTheContractIsThere() {
        assertThat(helps().keySet())
                .contains(
                        "entente_items_read_total",
                        "entente_items_rejected_total",
                        "entente_items_coded_total",
                        "entente_reports_folded_total",
                        "entente_events_total",
                        "entente_visits_total",
                        "entente_alerts_total",
                        "entente_coding_seconds",
                        "entente_latency_seconds",
                        "entente_relation_score",
                        "entente_relation_cooperation",
                        "entente_relation_conflict",
                        "entente_relations",
                        "entente_relations_exported");
        assertThat(scraped)
                .contains("entente_alerts_total{rule=\"severe-event\"} 0.0")
                .contains("entente_coding_seconds_bucket{")
                .contains("entente_latency_seconds_bucket{")
                .contains("jvm_memory_used_bytes{")
                .contains("kafka_stream_thread_")
                .contains("http_server_requests_seconds_count{");
    }

    @Test
    void everyMetricOfOursIsExplained() {
        assertThat(helps()).allSatisfy((name, help) -> assertThat(help.split(" "))
                .as(name)
                .hasSizeGreaterThanOrEqualTo(name.startsWith("entente_") ? 3 : 0));
    }

    @Test
    void promtoolHasNothingToSayOfOurs() throws Exception {
        assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed: apt-get install prometheus");
        Process promtool = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = promtool.getOutputStream()) {
            in.write(scraped.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines())
                .as("promtool reads the scrape and complains of names that are not ours to choose")
                .isNotEmpty()
                .allMatch(line -> line.matches("(kafka|jvm|system|process)_\\w+ .*"));
    }

    @Test
    void everyStoreTellsWhatItHoldsWhateverTheNumberOfItsTasks() {
        Set<String> stores =
                STORE.matcher(scraped).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(stores).containsExactlyInAnyOrderElementsOf(Stores.all());
        assertThat(scraped).doesNotContain("rocksdb_state_id=", "processor_node_id=", "record_cache_id=");
        assertThat(value("entente_store_keys{store=\"items\"}")).isPositive();
        assertThat(value("entente_stores_cache_limit_bytes")).isEqualTo(192 * 1024 * 1024);
        assertThat(value("entente_stores_cache_used_bytes")).isPositive();
        assertThat(value("entente_stores_written_bytes_total{by=\"put\"}")).isPositive();
        assertThat(value("entente_stores_restore_remaining")).isZero();
        assertThat(scraped.lines().filter(line -> !line.startsWith("#"))).hasSizeLessThan(2_000);
    }

    private static double value(String series) {
        return scraped.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> line.substring(series.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series));
    }

    private static Map<String, String> helps() {
        return scraped.lines()
                .map(HELP::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
