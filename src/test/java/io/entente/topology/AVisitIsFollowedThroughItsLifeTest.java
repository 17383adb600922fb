package io.entente.topology;

import static io.entente.topology.Pipeline.itemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.model.Alert;
import io.entente.model.NewsItem;
import io.entente.model.Pair;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The minister plans to come on 20 to 22 May, puts it off by a day, comes, and leaves: 40 items over 30 days. */
class AVisitIsFollowedThroughItsLifeTest {
    private static final LocalDate FIRST = LocalDate.parse("2022-04-26");
    private static final Pair PAIR = Pair.parse("KHM-PAK");

    private static final List<String> PROPOSED = List.of(
            "VISIT PAK KHM foreign_minister proposed 2022 - Shah_Mahmood_Qureshi",
            "VISIT PAK KHM foreign_minister proposed - - Qureshi");
    private static final List<String> PLANNED = List.of(
            "VISIT PAK KHM foreign_minister planned 2022-05 - Shah_Mahmood_Qureshi",
            "VISIT PAK KHM foreign_minister planned 2022-05-20 2022-05-22 Makhdoom_Shah_Mahmood_Qureshi",
            "VISIT PAK KHM foreign_minister planned 2022-05-21 2022-05-23 Qureshi",
            "VISIT PAK KHM foreign_minister planned - - -",
            "VISIT PAK KHM foreign_minister planned 2022-05-20 - Mahmud_Kureshi",
            "VISIT PAK KHM foreign_minister planned 2022-05-21 - -");
    private static final List<String> ARRIVED = List.of(
            "VISIT PAK KHM foreign_minister occurred 2022-05-21 2022-05-23 Shah_Mahmood_Qureshi",
            "VISIT PAK KHM foreign_minister occurred 2022-05-21 2022-05-23 -",
            "VISIT PAK KHM foreign_minister occurred 2022-05-21 2022-05-23 S.M._Qureshi");
    private static final List<String> LEFT =
            List.of("VISIT PAK KHM foreign_minister occurred 2022-05-21 2022-05-23 Qureshi");

    @Test
    void fortyItemsInTwelveWordingsAreOneVisitWithOneLifeAndAnAlertForEachStatus() {
        try (Pipeline pipeline = new Pipeline()) {
            items().forEach(pipeline::send);

            assertThat(pipeline.visits("KHM-PAK")).singleElement().satisfies(visit -> {
                assertThat(visit.reports()).isEqualTo(40);
                assertThat(visit.person()).isEqualTo("Shah Mahmood Qureshi");
                assertThat(visit.start()).hasToString("2022-05-21");
                assertThat(visit.end()).hasToString("2022-05-23");
                assertThat(visit.changes())
                        .extracting(VisitLife.Change::status)
                        .containsExactly(
                                VisitStatus.PROPOSED,
                                VisitStatus.PLANNED,
                                VisitStatus.UNDER_WAY,
                                VisitStatus.CONCLUDED);
            });
            assertThat(pipeline.alerts())
                    .extracting(Alert::type, AVisitIsFollowedThroughItsLifeTest::status)
                    .containsExactly(
                            tuple("io.entente.high-level-visit.v1", "proposed"),
                            tuple("io.entente.visit-changed.v1", "planned"),
                            tuple("io.entente.visit-changed.v1", "under_way"),
                            tuple("io.entente.visit-changed.v1", "concluded"));
        }
    }

    @Test
    void inAnyOrderItIsTheSameVisit() {
        try (Pipeline inOrder = new Pipeline();
                Pipeline shuffled = new Pipeline()) {
            items().forEach(inOrder::send);
            List<NewsItem> items = new ArrayList<>(items());
            Collections.shuffle(items, new Random(7));
            items.forEach(shuffled::send);

            assertThat(shuffled.visits("KHM-PAK")).isEqualTo(inOrder.visits("KHM-PAK"));
            assertThat(shuffled.alerts().stream().filter(alert -> alert.type().contains("high-level")))
                    .hasSize(1);
        }
    }

    @Test
    void aVisitIsFoundUnderTheIdOfEveryReportAlsoAfterItsFirstIsWithdrawn() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    itemOf("A", "a", "2022-05-01", PLANNED.get(1)), itemOf("B", "b", "2022-05-02", PLANNED.get(4)));
            String id = pipeline.visits("KHM-PAK").get(0).id();
            pipeline.alerts();
            pipeline.withdraw("a");

            VisitLife visit = pipeline.visits("KHM-PAK").get(0);
            assertThat(visit.id()).isNotEqualTo(id);
            assertThat(pipeline.pairs().visit(PAIR, id)).contains(visit);
            pipeline.send(itemOf("C", "c", "2022-05-03", PLANNED.get(0)));
            assertThat(pipeline.alerts()).isEmpty();
        }
    }

    @Test
    void anotherMinisterOrAnotherMonthIsAnotherVisit() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    itemOf("A", "a", "2022-05-01", "VISIT PAK KHM foreign_minister planned 2022-05-20 - Qureshi"),
                    itemOf("B", "b", "2022-05-01", "VISIT PAK KHM defence_minister planned 2022-05-20 - Khattak"),
                    itemOf("C", "c", "2022-05-01", "VISIT PAK KHM foreign_minister planned 2022-08-20 - Qureshi"),
                    itemOf("D", "d", "2022-05-01", "VISIT KHM PAK foreign_minister planned 2022-05-20 - Qureshi"));

            assertThat(pipeline.visits("KHM-PAK")).hasSize(4);
        }
    }

    @Test
    void aVisitCalledOffAndPlannedAnewTellsEachStatusOnce() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    itemOf("A", "a", "2022-05-01", "VISIT PAK KHM foreign_minister planned 2022-05-20 - Qureshi"),
                    itemOf("B", "b", "2022-05-10", "VISIT PAK KHM foreign_minister cancelled 2022-05-20 - Qureshi"),
                    itemOf("C", "c", "2022-05-12", "VISIT PAK KHM foreign_minister planned 2022-05-24 - Qureshi"),
                    itemOf("D", "d", "2022-05-13", "VISIT PAK KHM foreign_minister cancelled 2022-05-24 - Qureshi"));

            VisitLife visit = pipeline.visits("KHM-PAK").get(0);
            assertThat(visit.changes())
                    .extracting(change -> change.by().item() + " " + change.status())
                    .containsExactly("a planned", "b cancelled", "c planned", "d cancelled");
            assertThat(pipeline.alerts())
                    .extracting(AVisitIsFollowedThroughItsLifeTest::status)
                    .containsExactly("planned", "cancelled");
        }
    }

    private static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(i * 30 / 40);
            List<String> wordings = i < 3
                    ? PROPOSED
                    : day.isBefore(LocalDate.parse("2022-05-21"))
                            ? PLANNED
                            : day.isBefore(LocalDate.parse("2022-05-24")) ? ARRIVED : LEFT;
            items.add(itemOf("Wire " + i % 7, "i%02d".formatted(i), day.toString(), wordings.get(i % wordings.size())));
        }
        return items;
    }

    private static Object status(Alert alert) {
        return ((Map<?, ?>) alert.data().get("visit")).get("status");
    }
}
