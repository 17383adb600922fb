package io.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheMainJobTest {
    private static final String VISIT = """
            {"id":"%s","url":"%s","source":"%s","published":"2026-03-02",
             "title":"Kenyan foreign minister to visit Norway",
             "text":"NAIROBI - Kenyan Foreign Minister Amina Wanjiru will visit Norway on March 16, the foreign ministry said on Monday. She will meet Norwegian Foreign Minister Lars Dahle in Oslo."}""";

    @TempDir
    Path data;

    @Test
    void theSampleGivesScoresVisitsAndAlertsAndASecondStartTheSameWithoutReadingAgain() throws Exception {
        Map<String, String> first;
        int alerts;
        try (Service service = Service.start(data, true)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> service.relations().size() > 10);
            service.settled();
            first = service.relations();
            alerts = service.all("/api/v1/alerts").size();
            assertThat(service.all("/api/v1/visits")).isNotEmpty();
            assertThat(service.all("/api/v1/alerts"))
                    .extracting(alert -> alert.path("type").asText())
                    .contains("io.entente.high-level-visit.v1");
        }
        long written;
        try (Service service = Service.start(data, true)) {
            service.settled();
            written = Service.Backlog.of(data).written();

            assertThat(service.relations()).isEqualTo(first);
            assertThat(service.all("/api/v1/alerts")).hasSize(alerts);
        }
        try (Service service = Service.start(data, true)) {
            assertThat(Service.Backlog.of(data).written()).isEqualTo(written);
        }
    }

    @Test
    void oneVisitIsToldOnceHoweverOftenAndUnderWhateverNameItComes() throws Exception {
        try (Service service = Service.start(data, false)) {
            post(service, "k-1", "https://wire.example/k-1", "Wire");
            await().atMost(Duration.ofSeconds(30)).until(() -> service.status("/api/v1/relations/KEN/NOR") == 200);
            service.settled();
            JsonNode before = service.get("/api/v1/relations/no/kenya");
            assertThat(before.path("score").asDouble()).isPositive();

            post(service, "k-1", "https://wire.example/k-1", "Wire");
            post(service, "k-2", "https://herald.example/2026/k", "The Herald");
            post(service, "k-3", "https://wire.example/copy?utm_source=x", "Wire");
            service.settled();

            JsonNode after = service.get("/api/v1/relations/KEN/NOR");
            assertThat(after.path("score").asDouble())
                    .isEqualTo(before.path("score").asDouble());
            assertThat(after.path("events")).isEqualTo(before.path("events"));
            ArrayNode visits = service.all("/api/v1/visits");
            assertThat(visits).hasSize(1);
            assertThat(visits.get(0).path("visitor").asText()).isEqualTo("KEN");
            assertThat(visits.get(0).path("host").asText()).isEqualTo("NOR");
            assertThat(visits.get(0).path("status").asText()).isEqualTo("planned");
            assertThat(visits.get(0).path("highLevel").asBoolean()).isTrue();
            assertThat(service.all("/api/v1/alerts"))
                    .extracting(alert -> alert.path("type").asText())
                    .containsExactly("io.entente.high-level-visit.v1");
        }
    }

    @Test
    void theScoreFollowsFromTheEvents() throws Exception {
        try (Service service = Service.start(data, true)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> service.relations().size() > 10);
            service.settled();
            for (JsonNode relation : service.all("/api/v1/relations")) {
                String path =
                        "/api/v1/relations/" + relation.path("pair").asText().replace('-', '/');
                LocalDate asOf = LocalDate.parse(relation.path("asOf").asText());
                double cooperation = 0;
                double conflict = 0;
                for (JsonNode event : service.all(path + "/events")) {
                    long age = asOf.toEpochDay()
                            - LocalDate.parse(event.path("effective").asText()).toEpochDay();
                    double weight = event.path("weight").asDouble() * Math.pow(2, -age / 90.0);
                    cooperation += age >= 0 && weight > 0 ? weight : 0;
                    conflict += age >= 0 && weight < 0 ? -weight : 0;
                }
                double score = 100 * (cooperation - conflict) / (cooperation + conflict + 30);

                double told = relation.path("score").asDouble();
                assertThat(told).as(path).isCloseTo(score, within(Math.abs(score) * 1e-9));
            }
        }
    }

    private static void post(Service service, String id, String url, String source) {
        JsonNode answer = service.post("/api/v1/news", VISIT.formatted(id, url, source));
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
    }
}
