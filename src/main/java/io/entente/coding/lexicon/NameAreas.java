package io.entente.coding.lexicon;

import io.entente.coding.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From which states a personal name may come. Grows while lexicons load, then only read. */
public final class NameAreas {
    private static final double WORD = 1;
    private static final double LETTER = 0.8;
    private static final double PIECE = 0.6;
    private static final double ELSEWHERE = 0.5;
    private static final int SHORTEST = 2;
    private static final Pattern PARTS = Pattern.compile("[ .]+");

    private final Map<String, List<Area>> byWord = new HashMap<>();
    private final Map<String, List<Area>> byStart = new HashMap<>();
    private final Map<String, List<Area>> byEnd = new HashMap<>();
    private final Map<Character, List<Area>> byLetter = new HashMap<>();
    private int longest;

    /** @param fewness what one of many states divides a sign by */
    private record Area(BitSet states, double fewness) {
        /** What a part of a name says for these states: more, the fewer they are. */
        double weight(double sign) {
            return sign / fewness;
        }
    }

    void add(BitSet states, List<String> words, List<String> starts, List<String> ends, String letters) {
        Area area = new Area(states, 1 + Math.log(states.cardinality()) / 2);
        words.forEach(word -> add(byWord, Folding.fold(word), area));
        starts.forEach(start -> add(byStart, start, area));
        ends.forEach(end -> add(byEnd, end, area));
        letters.chars().forEach(letter -> add(byLetter, (char) letter, area));
    }

    private <K> void add(Map<K, List<Area>> index, K sign, Area area) {
        index.computeIfAbsent(sign, s -> new ArrayList<>(1)).add(area);
        longest = Math.max(longest, String.valueOf(sign).length());
    }

    /**
     * What a name says for each state.
     *
     * @return positive where its parts are at home, negative where they are known and at home only elsewhere, by the
     *     state's number
     */
    public double[] weigh(String name, int states) {
        double[] sums = new double[states];
        double[] best = new double[states];
        for (String part : PARTS.split(name)) {
            double known = part(part, best);
            for (int state = 0; state < states; state++) {
                sums[state] += best[state] > 0 ? best[state] : -ELSEWHERE * known;
                best[state] = 0;
            }
        }
        return sums;
    }

    /** Raises what a part of a name says for each state; the most that it says. */
    private double part(String part, double[] best) {
        String folded = Folding.fold(part);
        double known = raise(best, byWord.get(folded), WORD);
        for (int i = 0; i < part.length(); i++) {
            known = Math.max(known, raise(best, byLetter.get(Character.toLowerCase(part.charAt(i))), LETTER));
        }
        int most = Math.min(longest, folded.length() - SHORTEST - 1);
        for (int length = 1; length <= most; length++) {
            known = Math.max(known, raise(best, byStart.get(folded.substring(0, length)), PIECE));
            known = Math.max(known, raise(best, byEnd.get(folded.substring(folded.length() - length)), PIECE));
        }
        return known;
    }

    private static double raise(double[] best, @Nullable List<Area> areas, double sign) {
        double most = 0;
        for (Area area : areas == null ? List.<Area>of() : areas) {
            double weight = area.weight(sign);
            for (int s = area.states.nextSetBit(0); s >= 0; s = area.states.nextSetBit(s + 1)) {
                best[s] = Math.max(best[s], weight);
            }
            most = Math.max(most, weight);
        }
        return most;
    }
}
