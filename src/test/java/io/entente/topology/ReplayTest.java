package io.entente.topology;

import static io.entente.topology.Pipeline.itemOf;
import static io.entente.topology.RunningTopology.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.broker.EmbeddedBroker;
import io.entente.ingest.NewsProducer;
import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import io.entente.source.NewsItemParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    Path folder;

    @Test
    void rebuildsTheSameRelationsSilentlyAndAlertsAgainForWhatComesAfter() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                RunningTopology running = new RunningTopology(broker, folder.resolve("state"))) {
            running.start();
            running.send(items());
            awaitPairs(running, 5);
            Replay replay = running.replay();
            assertThatThrownBy(replay::begin)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stopped");
            running.stop();
            Map<String, String> relations = running.compacted(TOPICS.relations());
            Map<String, String> visits = running.compacted(TOPICS.visits());
            int alerts = running.records(TOPICS.alerts()).size();

            long again = replay.begin();
            assertThat(running.compacted(TOPICS.relations())).isEmpty();
            running.start();
            awaitPairs(running, 5);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(running.compacted(TOPICS.relations()))
                    .isEqualTo(relations));

            assertThat(again).isEqualTo(items().size());
            assertThat(running.compacted(TOPICS.visits())).isEqualTo(visits);
            assertThat(alerts).isEqualTo(5);
            assertThat(running.records(TOPICS.alerts())).hasSize(alerts);
            assertThat(running.pairs().alerts(AlertFilter.ANY, null, 100).data())
                    .hasSize(alerts);
            running.send(List.of(itemOf(
                    "Late", "late", "2022-03-25", "VISIT PAK JPN foreign_minister occurred 2022-03-25 - Qureshi")));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(running.records(TOPICS.alerts()))
                    .hasSize(alerts + 1));
        }
    }

    @Test
    void whatWasRejectedIsSentAgainOnceAfterAFix() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                RunningTopology running = new RunningTopology(broker, folder.resolve("state"));
                NewsProducer producer = running.producer()) {
            String now = "{\"id\":\"a\",\"text\":\"It is sound now.\"}";
            producer.reject(List.of(rejected(now), rejected("{\"id\":")));
            RejectedLog log = new RejectedLog(
                    running.clients(), TOPICS, "entente", new NewsItemParser(Json.mapper(), 1000), producer);

            assertThat(log.latest(10)).hasSize(2);
            assertThat(log.sendAgain()).isEqualTo(new RejectedLog.Resent(1, 1));
            assertThat(log.sendAgain()).isEqualTo(new RejectedLog.Resent(0, 0));
            assertThat(running.compacted(TOPICS.news())).containsOnlyKeys("a");
        }
    }

    private static RejectedRecord rejected(String text) {
        return RejectedRecord.of(
                null,
                text.getBytes(StandardCharsets.UTF_8),
                RejectReason.FAILED,
                "a fault of ours",
                "news.jsonl:1",
                Instant.parse("2022-03-25T00:00:00Z"));
    }

    private static void awaitPairs(RunningTopology running, int pairs) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(running.pairs().latest()).hasSize(pairs));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(running.pairs().visits())
                        .hasSize(pairs)
                        .allSatisfy(visit -> assertThat(visit.reports()).isEqualTo(4)));
    }

    private static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (String host : List.of("KHM", "JPN", "NOR", "POL", "THA")) {
            for (int i = 0; i < 4; i++) {
                items.add(itemOf(
                        "Wire " + i,
                        host + i,
                        "2022-03-2" + i,
                        "EVENT PAK %s AGREE occurred 2022-03-20 3.5 0.%d".formatted(host, 5 + i),
                        "VISIT PAK %s foreign_minister planned 2022-03-25 - Qureshi".formatted(host)));
            }
        }
        return items;
    }
}
