package io.entente.topology;

import static io.entente.topology.Pipeline.itemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.NewsItem;
import org.junit.jupiter.api.Test;

class DifferentActsStayApartTest {
    @Test
    void actsOnDaysFurtherApartThanTimeZonesAre() {
        assertThat(acts(
                        "EVENT KHM PAK CONSULT occurred 2022-03-20 1 0.9 Hun_Sen",
                        "EVENT KHM PAK CONSULT occurred 2022-03-23 1 0.9 -"))
                .isEqualTo(2);
    }

    @Test
    void actsOfDifferentPersons() {
        assertThat(acts(
                        "EVENT KHM PAK CONSULT occurred 2022-03-20 1 0.9 Hun_Sen",
                        "EVENT KHM PAK CONSULT occurred 2022-03-20 1 0.9 Tea_Banh"))
                .isEqualTo(2);
    }

    @Test
    void actsInDifferentPlaces() {
        assertThat(acts(
                        "EVENT KHM PAK ASSAULT occurred 2022-03-20 -9 0.9 - shelling in Poipet",
                        "EVENT KHM PAK ASSAULT occurred 2022-03-20 -9 0.9 - fire near Battambang"))
                .isEqualTo(2);
    }

    @Test
    void oneSidesAccusationAndTheOthers() {
        assertThat(acts(
                        "EVENT KHM PAK ACCUSE occurred 2022-03-20 -2 0.9",
                        "EVENT PAK KHM ACCUSE occurred 2022-03-20 -2 0.9"))
                .isEqualTo(2);
    }

    @Test
    void actsThatOneItemTells() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(
                    itemOf(
                            "A",
                            "a",
                            "2022-03-21",
                            "EVENT KHM PAK AGREE occurred 2022-03-20 3 0.9",
                            "EVENT KHM PAK AGREE occurred 2022-03-21 3 0.9"),
                    itemOf(
                            "B",
                            "b",
                            "2022-03-21",
                            "EVENT KHM PAK AGREE occurred 2022-03-21 3 0.9",
                            "EVENT KHM PAK AGREE occurred 2022-03-20 3 0.9"));

            assertThat(pipeline.acts("KHM-PAK")).hasSize(2).allSatisfy(act -> assertThat(act.reports())
                    .isEqualTo(2));
        }
    }

    @Test
    void aChainOfDaysDoesNotJoinItsEnds() {
        assertThat(acts(
                        "EVENT KHM PAK CONSULT occurred 2022-03-20 1 0.9",
                        "EVENT KHM PAK CONSULT occurred 2022-03-21 1 0.9",
                        "EVENT KHM PAK CONSULT occurred 2022-03-22 1 0.9",
                        "EVENT KHM PAK CONSULT occurred 2022-03-23 1 0.9"))
                .isEqualTo(2);
    }

    @Test
    void butTwoTellingsOfOneActAreOne() {
        assertThat(acts(
                        "EVENT KHM PAK CONSULT occurred 2022-03-20 1 0.9 Hun_Sen",
                        "EVENT PAK KHM CONSULT occurred 2022-03-21 1 0.8",
                        "EVENT PAK KHM CONSULT occurred - 1 0.8"))
                .isEqualTo(1);
    }

    private static int acts(String... events) {
        try (Pipeline pipeline = new Pipeline()) {
            for (int i = 0; i < events.length; i++) {
                NewsItem item = itemOf("Wire " + i, "item" + i, "2022-03-2" + Math.min(9, 3 + i), events[i]);
                pipeline.send(item);
            }
            return pipeline.acts("KHM-PAK").size();
        }
    }
}
