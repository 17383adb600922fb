package io.entente.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.Actor;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Published;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldingIsAFunctionOfTheSetTest {
    private static final Pair PAIR = Pair.parse("KHM-PAK");
    private static final LocalDate START = LocalDate.parse("2022-03-01");
    private static final List<String> TEXTS = List.of(
            "the foreign minister of one state met the foreign minister of the other in the capital for long talks on"
                    + " trade and on the border and they agreed to meet again before the year is out in the other",
            "a note of protest was handed over after shells fell on a village near the river and the army said that it"
                    + " would answer any further fire while the other side denied that its guns had been used at all",
            "short");
    private static final List<String> EVIDENCE = List.of(
            "The two ministers held long talks on trade and border crossings in Rivertown.",
            "Both ministers talked about trade in Hilltown.",
            "A protest was handed over.");
    private static final List<String> PERSONS = List.of("Hun Sen", "Prak Sokhonn", "Samdech Hun Sen", "Ali Khan");

    @Property(tries = 400)
    void anyOrderOfComingAndGoingEndsWithTheActsOfTheWholeSet(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 28) int items,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        Random random = new Random(seed);
        Map<String, List<Report>> current = new LinkedHashMap<>();
        ReportsInMemory book = new ReportsInMemory();

        for (int step = 0; step < items * 2; step++) {
            String item = "item" + random.nextInt(items);
            List<Report> before = current.getOrDefault(item, List.of());
            List<Report> after = random.nextInt(4) == 0 ? List.of() : reports(item, random, days);
            Folding.change(book, before, after);
            current.put(item, after);
        }

        List<Report> all = current.values().stream().flatMap(List::stream).toList();
        assertThat(book.leaders()).isEqualTo(whole(all));
    }

    @Property(tries = 200)
    void touchedActsAreAllThatChanged(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int items) {
        Random random = new Random(seed);
        ReportsInMemory book = new ReportsInMemory();
        for (int i = 0; i < items; i++) {
            Folding.change(book, List.of(), reports("item" + i, random, 10));
        }
        Map<String, List<String>> before = acts(book);

        var touched = Folding.change(book, List.of(), reports("more", random, 10));

        Map<String, List<String>> after = acts(book);
        List<String> changed = new ArrayList<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(act -> before.getOrDefault(act, List.of()).equals(after.getOrDefault(act, List.of())));
        assertThat(touched.stream().map(ref -> ref.kind() + " " + ref.key()).toList())
                .containsAll(changed);
    }

    @Test
    void oneMoreCopyOfATextCostsNoLookAtTheOthers() {
        int[] looks = {0};
        ReportsInMemory book = new ReportsInMemory() {
            @Override
            public Filed find(String kind, String key) {
                looks[0]++;
                return super.find(kind, key);
            }

            @Override
            public List<String> twins(String kind, String twin) {
                List<String> twins = super.twins(kind, twin);
                looks[0] += twins.size();
                return twins;
            }
        };
        for (int i = 0; i < 300; i++) {
            Folding.change(book, List.of(), List.of(copy(i)));
        }
        looks[0] = 0;

        var touched = Folding.change(book, List.of(), List.of(copy(300)));

        assertThat(touched).hasSize(1);
        assertThat(acts(book).values()).singleElement().satisfies(act -> assertThat(act)
                .hasSize(301));
        assertThat(looks[0]).isLessThan(10);
    }

    private static Report copy(int number) {
        Origin origin = new Origin(
                "item%04d".formatted(number),
                "publisher",
                null,
                null,
                Published.of(START),
                Instant.parse("2022-04-01T00:00:00Z"),
                Wording.of(null, TEXTS.get(0)));
        Event event = new Event(
                "id",
                PAIR,
                "KHM",
                "PAK",
                EventType.CONSULT,
                null,
                null,
                Status.OCCURRED,
                PartialDate.of(START),
                1,
                0.5,
                List.of(),
                EVIDENCE.get(0),
                origin.item());
        return Reports.of(PAIR, origin, List.of(event), List.of()).get(0);
    }

    /** The rule as it is written: no index, no window, no memory. */
    private static Map<String, String> whole(Collection<Report> reports) {
        Map<String, Report> spokesmen = new HashMap<>();
        List<Report> inOrder = new ArrayList<>(reports);
        inOrder.sort(Comparator.comparing(Report::key));
        inOrder.forEach(report -> spokesmen.putIfAbsent(report.kind() + report.twin(), report));
        Map<Report, Report> leaderOf = new LinkedHashMap<>();
        for (Report report : inOrder) {
            if (spokesmen.get(report.kind() + report.twin()) == report) {
                Report best = report;
                int most = 0;
                Set<String> taken = new HashSet<>();
                for (Report sibling : inOrder.subList(0, inOrder.indexOf(report))) {
                    boolean ofKind = sibling.kind().equals(report.kind());
                    if (ofKind && report.siblings().contains(sibling.key())) {
                        taken.add(leaderOf.get(spokesmen.get(sibling.kind() + sibling.twin()))
                                .key());
                    }
                }
                for (Map.Entry<Report, Report> other : leaderOf.entrySet()) {
                    Report leader = other.getKey();
                    if (other.getValue() == leader
                            && leader.kind().equals(report.kind())
                            && !taken.contains(leader.key())
                            && !eachHasItsOwn(leader, report, reports)) {
                        int likeness = Likeness.of(leader, report);
                        best = likeness > most ? leader : best;
                        most = Math.max(most, likeness);
                    }
                }
                leaderOf.put(report, best);
            }
        }
        Map<String, String> leaders = new TreeMap<>();
        for (Report report : inOrder) {
            Report spokesman = spokesmen.get(report.kind() + report.twin());
            leaders.put(
                    report.kind() + " " + report.key(), leaderOf.get(spokesman).key());
        }
        return leaders;
    }

    private static boolean eachHasItsOwn(Report one, Report other, Collection<Report> all) {
        return !Likeness.sameGroup(one.status(), other.status())
                && all.stream()
                        .filter(report -> report.kind().equals(one.kind()))
                        .anyMatch(report -> one.siblings().contains(report.key()) && goesWith(report, other)
                                || other.siblings().contains(report.key()) && goesWith(report, one));
    }

    private static boolean goesWith(Report one, Report other) {
        return Likeness.sameGroup(one.status(), other.status()) && Likeness.of(one, other) > 0;
    }

    private static Map<String, List<String>> acts(ReportsInMemory book) {
        Map<String, List<String>> acts = new TreeMap<>();
        book.leaders().forEach((report, leader) -> acts.computeIfAbsent(
                        report.substring(0, report.indexOf(' ') + 1) + leader, act -> new ArrayList<>())
                .add(report));
        return acts;
    }

    private static List<Report> reports(String item, Random random, int days) {
        LocalDate day = START.plusDays(random.nextInt(days));
        Published published = random.nextInt(8) == 0 ? null : Published.of(day);
        String text = TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : " " + item);
        Origin origin = new Origin(
                item,
                "publisher",
                null,
                null,
                published,
                Instant.parse("2022-04-01T00:00:00Z"),
                Wording.of("title " + random.nextInt(3), text));
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String person = random.nextBoolean() ? null : PERSONS.get(random.nextInt(PERSONS.size()));
            Office office = random.nextBoolean() ? null : Office.values()[random.nextInt(4)];
            events.add(new Event(
                    "id",
                    PAIR,
                    "KHM",
                    "PAK",
                    random.nextBoolean() ? EventType.CONSULT : EventType.ACCUSE,
                    null,
                    null,
                    Status.values()[random.nextInt(4)],
                    date(random, days),
                    1,
                    0.5,
                    List.of(new Actor("KHM", person, office)),
                    EVIDENCE.get(random.nextInt(EVIDENCE.size())),
                    item));
        }
        List<Visit> visits = random.nextInt(3) > 0
                ? List.of()
                : List.of(new Visit(
                        "id",
                        "PAK",
                        "KHM",
                        random.nextBoolean() ? null : PERSONS.get(random.nextInt(PERSONS.size())),
                        Office.values()[random.nextInt(4)],
                        Status.values()[random.nextInt(4)],
                        date(random, days),
                        date(random, days),
                        true,
                        EVIDENCE.get(random.nextInt(EVIDENCE.size()))));
        List<Report> reports = new ArrayList<>(Reports.of(PAIR, origin, events, visits));
        Collections.shuffle(reports, random);
        return reports;
    }

    private static PartialDate date(Random random, int days) {
        LocalDate day = START.plusDays(random.nextInt(days));
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
            case 2 -> random.nextInt(3) == 0 ? PartialDate.ofYear(day.getYear()) : null;
            default -> PartialDate.of(day);
        };
    }
}
