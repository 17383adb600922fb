package io.entente.topology;

import static io.entente.topology.Pipeline.NOW;
import static io.entente.topology.Pipeline.item;
import static io.entente.topology.Pipeline.itemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.alert.AlertSettings;
import io.entente.model.Alert;
import io.entente.model.NewsItem;
import io.entente.model.Pair;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertsFollowTheRulesTest {
    private static final String VISIT = "VISIT PAK KHM foreign_minister planned 2022-05-20 - Qureshi";
    private static final String ASSAULT = "EVENT PAK KHM ASSAULT occurred 2022-05-20 -9 0.9";

    private static final List<String> PERSONS =
            List.of("Khan", "Sharif", "Bhutto", "Zardari", "Abbasi", "Dar", "Asif", "Rabbani", "Qaiser");

    @Test
    void aSevereActAlertsOnceHoweverOftenItIsToldEditedOrCopied() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-05-21", ASSAULT), item("b", "2022-05-21", ASSAULT));
            pipeline.send(item("a", "2022-05-21", ASSAULT, "with a correction"));
            pipeline.withdraw("b");
            pipeline.send(item("0", "2022-05-20", ASSAULT));

            List<Alert> alerts = pipeline.alerts();
            assertThat(alerts).extracting(Alert::type).containsExactly("io.entente.severe-event.v1");
            assertThat(alerts.get(0).subject()).isEqualTo("KHM-PAK");
            assertThat(alerts.get(0).specversion()).isEqualTo("1.0");
            assertThat(alerts.get(0).data()).containsKeys("rule", "summary", "event", "evidence", "links");
        }
    }

    @Test
    void aThreatOfForceThatDidNotOccurIsNotSevere() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-05-19", "EVENT PAK KHM ASSAULT planned 2022-05-20 -9 0.9"));
            assertThat(pipeline.alerts()).isEmpty();

            pipeline.send(item("b", "2022-05-21", ASSAULT));
            assertThat(pipeline.alerts()).hasSize(1);
        }
    }

    @Test
    void aVisitBelowTheSpeakerOrFirstHeardOfAsCancelledDoesNotAlert() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    item("a", "2022-05-01", "VISIT PAK KHM envoy planned 2022-05-20 - Qureshi"),
                    item("b", "2022-05-01", "VISIT PAK JPN speaker cancelled 2022-05-20 - Qaiser"));
            assertThat(pipeline.alerts()).isEmpty();
        }
    }

    @Test
    void aShiftTakesFiveActsOfTwoPublishersAndAlertsOnceIn7Days() {
        try (Pipeline pipeline = new Pipeline()) {
            for (int day = 1; day <= 9; day++) {
                pipeline.send(itemOf(
                        "Wire " + day % 2,
                        "a" + day,
                        "2022-05-0" + day,
                        "EVENT PAK KHM AID occurred 2022-05-0%d 7 0.9 %s".formatted(day, PERSONS.get(day - 1))));
            }

            assertThat(pipeline.alerts()).extracting(Alert::id).containsExactly("KHM-PAK-relation-shift-up-2022-05-05");
        }
    }

    @Test
    void aShiftOfOnePublisherDoesNotAlert() {
        try (Pipeline pipeline = new Pipeline()) {
            for (int day = 1; day <= 6; day++) {
                pipeline.send(itemOf(
                        "Wire",
                        "a" + day,
                        "2022-05-0" + day,
                        "EVENT PAK KHM AID occurred 2022-05-0%d 7 0.9".formatted(day)));
            }
            assertThat(pipeline.alerts()).isEmpty();
        }
    }

    @Test
    void aQuietItemRaisesNoneAndMakesLaterOnesOfTheSameQuiet() {
        try (Pipeline pipeline = new Pipeline()) {
            NewsItem quiet = item("a", "2022-05-01", VISIT, ASSAULT);
            pipeline.send(new NewsItem(
                    "a", quiet.url(), quiet.source(), quiet.title(), quiet.text(), quiet.published(), "en", NOW, true));
            pipeline.send(item("b", "2022-05-02", VISIT, ASSAULT));
            pipeline.send(item("c", "2022-05-03", "VISIT PAK KHM foreign_minister cancelled 2022-05-20 - Qureshi"));

            assertThat(pipeline.alerts()).isEmpty();
            assertThat(pipeline.pairs().alerts(AlertFilter.ANY, null, 10).data())
                    .isEmpty();
        }
    }

    @Test
    void backfillBeyondTheHorizonIsQuiet() {
        AlertSettings settings = new AlertSettings(Set.of(), Set.of(), -7, 20, 5, 2, 1, Duration.ofDays(14));
        try (Pipeline pipeline = pipeline(settings)) {
            pipeline.send(item("a", "2022-05-01", VISIT));
            assertThat(pipeline.alerts()).isEmpty();
            pipeline.send(item("b", "2022-05-28", "VISIT PAK JPN foreign_minister planned 2022-06-20 - Qureshi"));
            assertThat(pipeline.alerts()).hasSize(1);
        }
    }

    @Test
    void onlyWatchedPairsAlertAndOnlyWithEnoughReports() {
        AlertSettings settings = new AlertSettings(Set.of("JPN"), Set.of(Pair.parse("KHM-PAK")), -7, 20, 5, 2, 2, null);
        try (Pipeline pipeline = pipeline(settings)) {
            pipeline.send(item("a", "2022-05-01", "VISIT PAK NOR foreign_minister planned 2022-05-20 - Qureshi"));
            pipeline.send(item("b", "2022-05-01", "VISIT PAK NOR foreign_minister planned 2022-05-20 - Qureshi"));
            pipeline.send(item("c", "2022-05-01", VISIT));
            assertThat(pipeline.alerts()).isEmpty();

            pipeline.send(item("d", "2022-05-01", VISIT));
            assertThat(pipeline.alerts()).hasSize(1);
        }
    }

    @Test
    void alertsAreListedNewestFirstPageByPage() {
        try (Pipeline pipeline = new Pipeline()) {
            for (int day = 1; day <= 5; day++) {
                String host = List.of("KHM", "JPN", "NOR", "POL", "THA").get(day - 1);
                pipeline.send(item(
                        "a" + day, "2022-05-01", "VISIT PAK %s speaker planned 2022-05-20 - Qaiser".formatted(host)));
            }
            Page<Alert> first = pipeline.pairs().alerts(AlertFilter.ANY, null, 3);
            Page<Alert> second = pipeline.pairs().alerts(AlertFilter.ANY, first.nextCursor(), 3);

            assertThat(first.data()).extracting(Alert::subject).containsExactly("PAK-THA", "PAK-POL", "NOR-PAK");
            assertThat(second.data()).extracting(Alert::subject).containsExactly("JPN-PAK", "KHM-PAK");
            assertThat(second.nextCursor()).isNull();
        }
    }

    private static Pipeline pipeline(AlertSettings alerts) {
        TopologySettings defaults = TopologySettings.defaults();
        return new Pipeline(
                new ScriptedCoder(),
                new TopologySettings(defaults.score(), alerts, defaults.itemMaxBytes(), defaults.silentUntil()));
    }
}
