package io.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.broker.DataFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledInMidIngestTest {
    private static final int ITEMS = 2000;
    private static final List<String> LANDS = List.of(
            "Kenya", "Norway", "Peru", "Japan", "Ghana", "Poland", "Vietnam", "Uruguay", "Ecuador", "Indonesia");
    private static final List<String> ACTS = List.of(
            "President %s of %s arrived in %s on Monday for talks.",
            "The government of %2$s accused %3$s of breaking the border treaty. %1$s said nothing.",
            "%2$s and %3$s signed an agreement on trade on Monday, %1$s said.",
            "%2$s expelled three diplomats of %3$s, %1$s of the foreign ministry said.");

    @TempDir
    Path temp;

    @Test
    void theTotalsEqualThoseOfAnUndisturbedRun() throws Exception {
        Path news = Files.write(
                temp.resolve("news.jsonl"),
                IntStream.range(0, ITEMS).mapToObj(KilledInMidIngestTest::item).toList());
        Path disturbed = temp.resolve("disturbed");
        Process child = service(disturbed, news);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> midway(disturbed, child));
        } finally {
            child.destroyForcibly().waitFor();
        }

        Outcome afterTheKill = outcome(disturbed, news);

        assertThat(afterTheKill.relations()).hasSizeGreaterThan(20);
        assertThat(afterTheKill).isEqualTo(outcome(temp.resolve("undisturbed"), news));
    }

    /**
     * @param alerted the pair of each first alert of a visit: one a visit, in whatever order the items came. Whether a
     *     status changed after that depends on the order in which the partitions were read, in any run.
     */
    private record Outcome(Map<String, String> relations, int visits, List<String> alerted) {}

    private static Outcome outcome(Path data, Path news) throws Exception {
        try (Service service = Service.start(data, false, news)) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> service.all("/api/v1/sources").get(0).hasNonNull("lastFetch"));
            service.settled();
            return new Outcome(
                    service.relations(),
                    service.all("/api/v1/visits").size(),
                    StreamSupport.stream(service.all("/api/v1/alerts").spliterator(), false)
                            .filter(alert -> alert.path("type").asText().contains("high-level-visit"))
                            .map(alert -> alert.path("subject").asText())
                            .sorted()
                            .toList());
        }
    }

    /** Something was processed, and not all. */
    private static boolean midway(Path data, Process child) throws Exception {
        if (!child.isAlive()) {
            throw new AssertionError("the child ended with " + child.exitValue());
        }
        if (DataFolder.runningBroker(data).isEmpty()) {
            return false;
        }
        try {
            long processed = Service.Backlog.of(data).processed();
            return processed > ITEMS / 20;
        } catch (Exception e) {
            // The broker, its topics or the group are just being made.
            return false;
        }
    }

    private static Process service(Path data, Path news) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.entente.cli.Main",
                        "run",
                        "--data-dir",
                        data.toString(),
                        "--http-port",
                        "0",
                        "--source",
                        news.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(data + ".log"))
                .start();
    }

    private static String item(int i) {
        String a = LANDS.get(i % LANDS.size());
        String b = LANDS.get((i / LANDS.size() + 1 + i) % LANDS.size());
        String act = ACTS.get(i % ACTS.size()).formatted("Amina Hale", a, b);
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i % 400);
        return "{\"id\":\"k-" + i + "\",\"source\":\"Paper " + i % 7 + "\",\"published\":\"" + day
                + "\",\"title\":\"News of " + day + "\",\"text\":\"" + act + " "
                + "Nothing else of note was said that day. ".repeat(20) + "\"}";
    }
}
