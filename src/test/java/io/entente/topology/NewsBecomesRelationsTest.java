package io.entente.topology;

import static io.entente.topology.Pipeline.TOPICS;
import static io.entente.topology.Pipeline.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.EventType;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.Status;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class NewsBecomesRelationsTest {
    private static final Pair KHM_PAK = Pair.parse("KHM-PAK");
    private static final LocalDate TODAY = LocalDate.parse("2022-06-01");

    @Test
    void anItemBecomesAnActAScoreAVisitAndAnAlert() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item(
                    "a",
                    "2022-03-23",
                    "EVENT KHM PAK REQUEST occurred 2022-03-22 5 0.9 Hun_Sen",
                    "VISIT PAK KHM foreign_minister planned 2022 - Shah_Mahmood_Qureshi"));

            Act act = pipeline.acts("KHM-PAK").get(0);
            assertThat(act.weight()).isEqualTo(4_500_000);
            assertThat(act.effective()).isEqualTo("2022-03-22");
            Relation relation = pipeline.pairs().relation(KHM_PAK, TODAY).orElseThrow();
            double left = 4.5 * Math.pow(2, -71 / 90.0);
            assertThat(relation.score()).isCloseTo(100 * left / (left + 30), within(1e-9));
            assertThat(relation.events()).isEqualTo(1);
            assertThat(relation.items()).isEqualTo(1);
            VisitLife visit = pipeline.visits("KHM-PAK").get(0);
            assertThat(visit.status()).isEqualTo(VisitStatus.PLANNED);
            assertThat(visit.highLevel()).isTrue();
            List<Alert> alerts = pipeline.alerts();
            assertThat(alerts).extracting(Alert::type).containsExactly("io.entente.high-level-visit.v1");
            assertThat(alerts.get(0).data().get("summary").toString())
                    .isEqualTo("Shah Mahmood Qureshi (foreign minister, Pakistan) is to visit Cambodia in 2022");
            assertThat(pipeline.items().item("a").orElseThrow().coded().events())
                    .hasSize(1);
        }
    }

    @Test
    void aCopyUnderAnotherIdTellsTheSameActs() {
        String[] script = {
            "EVENT KHM PAK CONSULT occurred - 1 0.9 Hun_Sen",
            "VISIT PAK KHM foreign_minister planned 2022 - Shah_Mahmood_Qureshi"
        };
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-03-23", script));
            Relation before = pipeline.pairs().relation(KHM_PAK, TODAY).orElseThrow();
            var original = item("a", "2022-03-23", script);
            pipeline.send(new io.entente.model.NewsItem(
                    "0copy",
                    "https://other.example/1",
                    "Other",
                    "Another headline",
                    original.text(),
                    null,
                    "en",
                    Pipeline.NOW,
                    false));

            Relation after = pipeline.pairs().relation(KHM_PAK, TODAY).orElseThrow();
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.events()).isEqualTo(1);
            assertThat(after.items()).isEqualTo(2);
            assertThat(pipeline.acts("KHM-PAK").get(0).reports()).isEqualTo(2);
            assertThat(pipeline.visits("KHM-PAK")).hasSize(1);
            assertThat(pipeline.alerts()).hasSize(1);
        }
    }

    @Test
    void theSameItemAgainChangesNothing() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-03-23", "EVENT KHM PAK AID occurred 2022-03-22 5 0.9"));
            pipeline.out(TOPICS.relations());
            pipeline.send(item("a", "2022-03-23", "EVENT KHM PAK AID occurred 2022-03-22 5 0.9"));

            assertThat(pipeline.out(TOPICS.relations())).isEmpty();
            assertThat(pipeline.out(TOPICS.coded())).hasSize(1);
        }
    }

    @Test
    void anEditTakesBackWhatTheItemSaidBefore() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-03-23", "EVENT KHM PAK AID occurred 2022-03-22 5 0.9"));
            pipeline.send(item("a", "2022-03-23", "EVENT KHM THA ACCUSE occurred 2022-03-22 -2 0.9"));

            assertThat(pipeline.pairs().relation(KHM_PAK, TODAY)).isEmpty();
            assertThat(pipeline.acts("KHM-PAK")).isEmpty();
            assertThat(pipeline.acts("KHM-THA")).hasSize(1);
            assertThat(pipeline.pairs().latest()).extracting(Relation::pair).containsExactly(Pair.parse("KHM-THA"));
            assertThat(pipeline.compacted(TOPICS.relations())).containsOnlyKeys("KHM-THA");
        }
    }

    @Test
    void theWithdrawalOfAnItemFromBeforeTheLogEndsWhatWasCodedOfIt() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.withdraw("older");

            assertThat(pipeline.out(TOPICS.coded())).containsExactly(KeyValue.pair("older", null));
        }
    }

    @Test
    void anActIsCountedOnceThoughItsDateIsCorrected() {
        List<String> counted = new ArrayList<>();
        TopologyListener counting = new TopologyListener() {
            @Override
            public void event(EventType type, Status status) {
                counted.add(type + " " + status);
            }

            @Override
            public void visit(Office office, VisitStatus status) {
                counted.add(office + " " + status);
            }
        };
        try (Pipeline pipeline = new Pipeline(new ScriptedCoder(), TopologySettings.defaults(), counting)) {
            pipeline.send(item(
                    "a",
                    "2022-03-23",
                    "EVENT KHM PAK AID occurred 2022-03-22 5 0.9",
                    "VISIT PAK KHM minister planned 2022-05-20 - Ali_Khan"));
            pipeline.send(item(
                    "a",
                    "2022-03-23",
                    "EVENT KHM PAK AID occurred 2022-03-20 5 0.9",
                    "VISIT PAK KHM minister planned 2022-05-24 - Ali_Khan"));
            pipeline.send(item("b", "2022-03-23", "EVENT KHM PAK ACCUSE occurred 2022-03-22 -2 0.9"));

            assertThat(counted).containsExactlyInAnyOrder("AID occurred", "minister planned", "ACCUSE occurred");
        }
    }

    @Test
    void aWithdrawnItemIsAsIfItHadNeverBeen() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(item("a", "2022-03-23", "VISIT PAK KHM foreign_minister planned 2022 - Qureshi"));
            pipeline.withdraw("a");

            assertThat(pipeline.visits("KHM-PAK")).isEmpty();
            assertThat(pipeline.items().item("a")).isEmpty();
            assertThat(pipeline.compacted(TOPICS.visits())).isEmpty();
            assertThat(pipeline.compacted(TOPICS.coded())).isEmpty();
        }
    }

    @Test
    void whatWasPlannedAndThenOccurredIsOneAct() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    item("a", "2022-03-01", "EVENT KHM PAK CONSULT planned 2022-03-22 2 0.8 Hun_Sen"),
                    item("b", "2022-03-23", "EVENT PAK KHM CONSULT occurred 2022-03-22 2 0.7"),
                    item("c", "2022-03-24", "EVENT KHM PAK CONSULT planned 2022-03-22 2 0.9 Hun_Sen"));

            assertThat(pipeline.acts("KHM-PAK")).singleElement().satisfies(act -> {
                assertThat(act.status()).isEqualTo(Status.OCCURRED);
                assertThat(act.confidence()).isEqualTo(0.9);
                assertThat(act.reports()).isEqualTo(3);
                assertThat(act.effective()).isEqualTo("2022-03-22");
                assertThat(act.items()).hasSize(3);
            });
        }
    }

    @Test
    void anUnsoundRecordIsRejectedWithItsBytesReasonAndPlace() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send("x", "{\"title\":".getBytes());

            TestRecord<byte[], byte[]> rejected =
                    pipeline.records(TOPICS.rejected()).get(0);
            assertThat(rejected.value()).asString().isEqualTo("{\"title\":");
            assertThat(rejected.key()).asString().isEqualTo("x");
            assertThat(new String(
                            rejected.headers().lastHeader("entente.reason").value()))
                    .isEqualTo("invalid_json");
            assertThat(new String(rejected.headers().lastHeader("entente.place").value()))
                    .isEqualTo("entente.news-0@0");
        }
    }
}
