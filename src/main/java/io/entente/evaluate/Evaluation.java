package io.entente.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares coded items with gold ones, one after the other. Not thread safe. */
public final class Evaluation {
    /** The measures in the order they are told. */
    public static final List<String> MEASURES =
            List.of("relevance", "pairs", "events", "visits", "visits+office", "alerts");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> confusion = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int toneRight;
    private int tonePairs;
    private int items;

    public Evaluation() {
        MEASURES.forEach(measure -> tallies.put(measure, new Tally()));
    }

    /** Adds an item: the {@code gold} object of the codebook against what was coded. */
    public void add(String id, JsonNode gold, CodedItem coded) {
        items++;
        GoldItem want = new GoldItem(gold);
        compare(
                id,
                "relevance",
                new GoldItem.Wanted(want.relevant() ? Set.of("relevant") : Set.of(), Set.of()),
                coded.relevant() ? Set.of("relevant") : Set.of(),
                coded);
        compare(id, "pairs", want.pairs(), GoldItem.pairs(coded), coded);
        compare(id, "events", want.events(), GoldItem.events(coded), coded);
        compare(id, "visits", want.visits(), GoldItem.visits(coded), coded);
        compare(id, "visits+office", want.visitsWithOffice(), GoldItem.visitsWithOffice(coded), coded);
        compare(id, "alerts", want.alerts(), GoldItem.alerts(coded), coded);
        for (String pair : want.pairs().core()) {
            JsonNode tone = want.tone(pair);
            if (!tone.isMissingNode()) {
                tonePairs++;
                Integer judged = coded.tone().get(pair);
                toneRight += judged != null && judged == tone.asInt() ? 1 : 0;
            }
        }
    }

    private void compare(String id, String measure, GoldItem.Wanted want, Set<String> found, CodedItem coded) {
        Tally.Difference difference = tally(measure).add(want.core(), want.optional(), found);
        if (difference.none()) {
            return;
        }
        misses.add(id + "\t" + measure + "\tmissed " + difference.missed() + "\textra " + difference.extra());
        if (measure.equals("events")) {
            confuse(difference, coded);
        }
    }

    /** What stands in place of a missed act of the same pair, and where each wrong act was read. */
    private void confuse(Tally.Difference difference, CodedItem coded) {
        for (String missed : difference.missed()) {
            String[] want = missed.split(" ");
            String instead = "nothing";
            for (String extra : difference.extra()) {
                String[] got = extra.split(" ");
                instead = got[0].equals(want[0]) ? got[1] + " " + got[2] : instead;
            }
            confusion.merge(want[1] + " " + want[2] + " coded as " + instead, 1, Integer::sum);
        }
        for (Event event : coded.events()) {
            if (difference.extra().contains(GoldItem.key(event))) {
                misses.add("\t" + GoldItem.key(event) + ": " + event.evidence());
            }
        }
    }

    private Tally tally(String measure) {
        return tallies.computeIfAbsent(measure, m -> new Tally());
    }

    public Tally.Row row(String measure) {
        return tally(measure).row();
    }

    /** Share of the core pairs whose tone is the gold's, rounded to four digits. */
    public double tone() {
        return tonePairs == 0 ? 1 : Tally.rounded((double) toneRight / tonePairs);
    }

    public int tonePairs() {
        return tonePairs;
    }

    public int items() {
        return items;
    }

    /** A line per item and measure with what was missed and what was too much, wrong acts with their sentences. */
    public List<String> misses() {
        return misses;
    }

    /** How often an act of one kind was coded as another, or not at all. */
    public Map<String, Integer> confusion() {
        return confusion;
    }
}
