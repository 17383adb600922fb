package io.entente.topology;

import static io.entente.topology.Pipeline.TOPICS;
import static io.entente.topology.Pipeline.itemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.NewsItem;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.score.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class OrderOfArrivalDoesNotMatterTest {
    private static final List<String> STATES = List.of("KHM", "PAK", "JPN");
    private static final List<String> PERSONS = List.of("-", "Hun_Sen", "Prak_Sokhonn", "Ali_Khan");
    private static final List<String> TYPES = List.of("CONSULT 1", "AGREE 3.5", "ACCUSE -2", "ASSAULT -9", "AID 5");
    private static final LocalDate FIRST = LocalDate.parse("2022-02-20");

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anyOrderWithRepeatsAndDetoursEndsWithTheSameRelationsHistoryAndVisits(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, NewsItem> last = new LinkedHashMap<>();
        try (Pipeline straight = new Pipeline();
                Pipeline winding = new Pipeline()) {
            for (int i = 0; i < 12; i++) {
                last.put("item" + i, random(random, "item" + i));
            }
            List<NewsItem> order = new ArrayList<>(last.values());
            Collections.shuffle(order, random);
            for (NewsItem item : order) {
                if (random.nextInt(3) == 0) {
                    winding.send(random(random, item.id()));
                }
                if (random.nextInt(6) == 0) {
                    winding.withdraw(item.id());
                }
                winding.send(item);
                if (random.nextInt(3) == 0) {
                    winding.send(item);
                }
            }
            last.values().forEach(straight::send);

            assertThat(known(winding)).isEqualTo(known(straight));
            assertThat(winding.compacted(TOPICS.relations())).isEqualTo(straight.compacted(TOPICS.relations()));
            assertThat(winding.compacted(TOPICS.visits())).isEqualTo(straight.compacted(TOPICS.visits()));
            assertThat(winding.compacted(TOPICS.coded())).isEqualTo(straight.compacted(TOPICS.coded()));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatIsWithdrawnLeavesNoTrace(@ForAll long seed) {
        Random random = new Random(seed);
        try (Pipeline straight = new Pipeline();
                Pipeline winding = new Pipeline()) {
            for (int i = 0; i < 10; i++) {
                NewsItem item = random(random, "item" + i);
                winding.send(item);
                if (i % 2 == 0) {
                    straight.send(item);
                }
            }
            for (int i = 1; i < 10; i += 2) {
                winding.withdraw("item" + i);
            }

            assertThat(known(winding)).isEqualTo(known(straight));
            assertThat(winding.compacted(TOPICS.relations())).isEqualTo(straight.compacted(TOPICS.relations()));
        }
    }

    @Test
    void itemsOfTheSameInstantAreOrderedByTheirIds() {
        NewsItem planned = itemOf("A", "b", "2022-03-22", "EVENT KHM PAK CONSULT planned 2022-03-24 1 0.9 Hun_Sen");
        NewsItem cancelled = itemOf("B", "a", "2022-03-22", "EVENT KHM PAK CONSULT cancelled 2022-03-24 1 0.9 Hun_Sen");
        try (Pipeline one = new Pipeline();
                Pipeline other = new Pipeline()) {
            one.send(planned, cancelled);
            other.send(cancelled, planned);

            assertThat(known(one)).isEqualTo(known(other));
            assertThat(one.acts("KHM-PAK")).singleElement().extracting("status").hasToString("planned");
        }
    }

    @Test
    void aLateItemRestatesHistory() {
        Pair pair = Pair.parse("KHM-PAK");
        LocalDate march = LocalDate.parse("2022-03-31");
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(itemOf("A", "a", "2022-05-01", "EVENT KHM PAK AID occurred 2022-05-01 5 1"));
            double before = pipeline.pairs().relation(pair, march).orElseThrow().score();
            pipeline.send(itemOf("A", "b", "2022-03-01", "EVENT KHM PAK AID occurred 2022-03-01 5 1"));

            assertThat(before).isZero();
            assertThat(pipeline.pairs().relation(pair, march).orElseThrow().score())
                    .isPositive();
        }
    }

    @Test
    void anItemPublishedInTheFutureIsRejected() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(itemOf("A", "a", "2032-05-01", "EVENT KHM PAK AID occurred 2022-05-01 5 1"));

            assertThat(pipeline.pairs().latest()).isEmpty();
            assertThat(pipeline.records(TOPICS.rejected())).singleElement().satisfies(record -> assertThat(
                            record.headers().lastHeader("entente.reason").value())
                    .asString()
                    .isEqualTo("future"));
        }
    }

    /** All that can be asked of the pairs. */
    private static Map<String, Object> known(Pipeline pipeline) {
        Map<String, Object> known = new TreeMap<>();
        PairReader reader = pipeline.pairs();
        for (Relation latest : reader.latest()) {
            Pair pair = latest.pair();
            known.put(pair + " relation", reader.relation(pair, LocalDate.parse("2022-06-01")));
            known.put(pair + " history", reader.history(pair, FIRST, LocalDate.parse("2022-06-01"), Step.WEEK));
            known.put(
                    pair + " acts", reader.acts(pair, ActFilter.ANY, null, 1000).data());
            known.put(pair + " visits", reader.visits(pair));
        }
        return known;
    }

    private static NewsItem random(Random random, String id) {
        List<String> script = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String[] type = TYPES.get(random.nextInt(TYPES.size())).split(" ");
            script.add("EVENT %s %s %s %s %s 0.%d %s"
                    .formatted(
                            pair(random),
                            type[0],
                            status(random),
                            date(random),
                            type[1],
                            random.nextInt(9) + 1,
                            PERSONS.get(random.nextInt(PERSONS.size()))));
        }
        if (random.nextInt(3) == 0) {
            script.add("VISIT %s foreign_minister %s %s %s %s"
                    .formatted(
                            pair(random),
                            status(random),
                            date(random),
                            "-",
                            PERSONS.get(random.nextInt(PERSONS.size()))));
        }
        String published = random.nextInt(8) == 0
                ? null
                : FIRST.plusDays(random.nextInt(40)).toString();
        return itemOf("Wire " + random.nextInt(4), id, published, script.toArray(String[]::new));
    }

    private static String pair(Random random) {
        int first = random.nextInt(STATES.size());
        int second = (first + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        return STATES.get(first) + " " + STATES.get(second);
    }

    private static String status(Random random) {
        return List.of("occurred", "planned", "proposed", "cancelled").get(random.nextInt(4));
    }

    private static String date(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> "-";
            case 1 -> day.toString().substring(0, 7);
            case 2 -> "2022";
            default -> day.toString();
        };
    }
}
