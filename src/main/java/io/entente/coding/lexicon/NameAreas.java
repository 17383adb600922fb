package io.entente.coding.lexicon;

import io.entente.coding.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which states a personal name may come. Grows while lexicons load, then only read. */
public final class NameAreas {
    private static final double WORD = 1;
    private static final double LETTER = 0.8;
    private static final double PIECE = 0.6;
    private static final double ELSEWHERE = 0.5;
    private static final int SHORTEST = 2;

    private final List<Area> areas = new ArrayList<>();
    private final Map<String, List<Area>> byWord = new HashMap<>();

    private record Area(BitSet states, List<String> starts, List<String> ends, String letters) {
        /** What a part of a name says for these states: more, the fewer they are. */
        double weight(double sign) {
            return sign / (1 + Math.log(states.cardinality()) / 2);
        }
    }

    void add(BitSet states, List<String> words, List<String> starts, List<String> ends, String letters) {
        Area area = new Area(states, starts, ends, letters);
        areas.add(area);
        for (String word : words) {
            byWord.computeIfAbsent(Folding.fold(word), w -> new ArrayList<>(1)).add(area);
        }
    }

    /**
     * What a name says for each state.
     *
     * @return positive where its parts are at home, negative where they are known and at home only elsewhere, by the
     *     state's number
     */
    public double[] weigh(String name, int states) {
        double[] sums = new double[states];
        for (String part : name.split("[ .]+")) {
            double[] best = new double[states];
            double known = 0;
            String folded = Folding.fold(part);
            for (Area area : byWord.getOrDefault(folded, List.of())) {
                known = Math.max(known, raise(best, area, WORD));
            }
            for (Area area : areas) {
                double sign = sign(area, part, folded);
                if (sign > 0) {
                    known = Math.max(known, raise(best, area, sign));
                }
            }
            for (int state = 0; state < states; state++) {
                sums[state] += best[state] > 0 ? best[state] : -ELSEWHERE * known;
            }
        }
        return sums;
    }

    private static double raise(double[] best, Area area, double sign) {
        double weight = area.weight(sign);
        for (int s = area.states.nextSetBit(0); s >= 0; s = area.states.nextSetBit(s + 1)) {
            best[s] = Math.max(best[s], weight);
        }
        return weight;
    }

    private static double sign(Area area, String part, String folded) {
        for (int i = 0; i < part.length(); i++) {
            if (area.letters.indexOf(Character.toLowerCase(part.charAt(i))) >= 0) {
                return LETTER;
            }
        }
        for (String start : area.starts) {
            if (folded.length() > start.length() + SHORTEST && folded.startsWith(start)) {
                return PIECE;
            }
        }
        for (String end : area.ends) {
            if (folded.length() > end.length() + SHORTEST && folded.endsWith(end)) {
                return PIECE;
            }
        }
        return 0;
    }
}
