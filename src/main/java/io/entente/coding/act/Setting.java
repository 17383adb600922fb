package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all claims of an item share.
 *
 * @param states how many states the item means
 * @param cues by kind, how many of the sentences that tell anything hold such a cue
 * @param best the best score of any claim
 * @param scores of all claims, from the lowest to the highest
 */
record Setting(
        Cast cast,
        List<Passage> passages,
        int[] main,
        int states,
        int[] cues,
        double best,
        Map<Long, Together> ofPair,
        Rivals rivals,
        Journeys journeys,
        double[] scores) {
    private static final double LOWEST = -9;
    private static final Together NONE = new Together();

    static Setting of(List<Claim> claims, Cast cast, List<Passage> passages, Journeys journeys) {
        int[] cues = new int[Kind.values().length];
        BitSet seen = new BitSet();
        Map<Long, Together> ofPair = new HashMap<>();
        double[] scores = new double[claims.size()];
        Rivals rivals = new Rivals();
        double best = LOWEST;
        for (int i = 0; i < scores.length; i++) {
            Claim claim = claims.get(i);
            scores[i] = claim.best().score();
            best = Math.max(best, scores[i]);
            ofPair.computeIfAbsent(pair(claim.a(), claim.b()), p -> new Together())
                    .add(claim);
            for (Link link : claim.links()) {
                rivals.add(link);
                int sentence = link.passage().sentence().index();
                if (!seen.get(sentence)) {
                    seen.set(sentence);
                    count(link.passage(), cues);
                }
            }
        }
        int states = 0;
        for (int count : cast.counts()) {
            states += count > 0 ? 1 : 0;
        }
        Arrays.sort(scores);
        return new Setting(cast, passages, cast.main(), states, cues, best, ofPair, rivals, journeys, scores);
    }

    /** The claims of these two states, in this order. */
    Together of(int a, int b) {
        return ofPair.getOrDefault(pair(a, b), NONE);
    }

    private static void count(Passage passage, int[] cues) {
        int all = passage.cuesNear(0, 1 << 20);
        for (int kind = 0; kind < cues.length; kind++) {
            cues[kind] += all >> kind & 1;
        }
    }

    private static long pair(int a, int b) {
        return ((long) a << 20 | b) * ClaimFinder.SPREAD;
    }
}
