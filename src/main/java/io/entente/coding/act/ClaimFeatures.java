package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Model;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for or against a {@link Claim} beyond its single links: support, place, rivals, the item's kind. */
public final class ClaimFeatures {
    private static final double LOWEST = -9;
    private static final int MOST_SENTENCES = 4;
    private static final Kind[] KINDS = Kind.values();

    private final Space space = new Space();
    private final int bias = space.block("bias", 1);
    private final int type = space.block("type", 16);
    private final int group = space.block("group", 3);
    private final int typeGroup = space.block("typegroup", 48);
    private final int best = space.block("best", 1);
    private final int second = space.block("second", 1);
    private final int any = space.block("any", 1);
    private final int sentences = space.block("sentences", 5);
    private final int part = space.block("part", 3);
    private final int titleBest = space.block("titlebest", 1);
    private final int leadBest = space.block("leadbest", 1);
    private final int rankInPair = space.block("rankinpair", 5);
    private final int rankInItem = space.block("rankinitem", 8);
    private final int behindBest = space.block("behindbest", 1);
    private final int behindPair = space.block("behindpair", 1);
    private final int rival = space.block("rival", 1);
    private final int salience = space.block("salience", 16);
    private final int cue = space.block("cue", Kind.values().length * 4);
    private final int states = space.block("states", 6);
    private final int length = space.block("length", 4);
    private final int pairBest = space.block("pairbest", 1);
    private final int turned = space.block("turned", 1);

    /**
     * What all claims of an item share.
     *
     * @param ofPair all claims of the same two states, by {@link #pair}
     * @param scores of all claims, from the lowest to the highest
     */
    record Context(
            Cast cast,
            int[] main,
            int states,
            int[] cues,
            double best,
            Map<Long, List<Claim>> ofPair,
            double[] scores) {
        List<Claim> of(long pair) {
            return ofPair.getOrDefault(pair, List.of());
        }
    }

    public Space space() {
        return space;
    }

    Context context(List<Claim> claims, Cast cast) {
        int[] cues = new int[KINDS.length];
        BitSet seen = new BitSet();
        Map<Long, List<Claim>> ofPair = new HashMap<>();
        double[] scores = new double[claims.size()];
        double best = LOWEST;
        for (int i = 0; i < scores.length; i++) {
            Claim claim = claims.get(i);
            scores[i] = claim.best().score();
            best = Math.max(best, scores[i]);
            ofPair.computeIfAbsent(pair(claim.a(), claim.b()), p -> new ArrayList<>(4))
                    .add(claim);
            for (Link link : claim.links()) {
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
        return new Context(cast, cast.main(), states, cues, best, ofPair, scores);
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

    /** Fills in all features of a claim. */
    void fill(Features f, Claim claim, Context item) {
        f.clear();
        shared(f, item);
        own(f, claim, item);
    }

    /** Adds what is the same for all claims of an item. */
    void shared(Features f, Context item) {
        f.add(bias);
        for (Kind kind : KINDS) {
            f.add(cue + kind.ordinal() * 4 + Math.min(3, item.cues()[kind.ordinal()]));
        }
        f.add(states + Math.min(5, item.states() / 2));
        int n = item.cast().telling();
        f.add(length + (n == 1 ? 0 : n < 6 ? 1 : n < 15 ? 2 : 3));
    }

    /** Adds what is the claim's own. */
    void own(Features f, Claim claim, Context item) {
        int kind = claim.type().ordinal();
        f.add(type + kind);
        f.add(group + claim.group().ordinal());
        f.add(typeGroup + kind * 3 + claim.group().ordinal());
        double top = claim.best().score();
        f.add(best, clip(top));
        double next = -9;
        double none = 1;
        double title = -9;
        double lead = -9;
        int told = 0;
        int[] where = new int[MOST_SENTENCES];
        for (Link link : claim.links()) {
            int sentence = link.passage().sentence().index();
            if (sentence != claim.best().passage().sentence().index()) {
                next = Math.max(next, link.score());
            }
            if (link.score() > -2 && told < MOST_SENTENCES && !has(where, told, sentence)) {
                where[told++] = sentence;
            }
            none *= 1 - Model.probability(link.score()) * 0.9;
            Part at = link.passage().sentence().part();
            title = at == Part.TITLE ? Math.max(title, link.score()) : title;
            lead = at == Part.LEAD ? Math.max(lead, link.score()) : lead;
        }
        f.add(second, clip(next));
        f.add(any, Math.log(Math.max(1e-4, 1 - none)));
        f.add(sentences + told);
        f.add(part + claim.best().passage().sentence().part().ordinal());
        f.add(titleBest, clip(title));
        f.add(leadBest, clip(lead));
        int rank = 0;
        List<Claim> together = item.of(pair(claim.a(), claim.b()));
        double other = LOWEST;
        for (Claim beside : together) {
            double score = beside.best().score();
            rank += score > top ? 1 : 0;
            other = beside.type() == claim.type() && beside.group() != claim.group() ? Math.max(other, score) : other;
        }
        f.add(rankInPair + Math.min(4, rank));
        int inItem = 0;
        for (int i = item.scores().length - 1; i >= 0 && inItem < 7 && item.scores()[i] > top; i--) {
            inItem++;
        }
        f.add(rankInItem + inItem);
        f.add(behindBest, Math.max(-6, top - item.best()));
        double ofPair = highest(together);
        f.add(behindPair, Math.max(-6, top - ofPair));
        f.add(pairBest, clip(ofPair));
        f.add(rival, other <= LOWEST ? 0 : ahead(top, other));
        List<Claim> back = item.of(pair(claim.b(), claim.a()));
        f.add(turned, back.isEmpty() ? 0 : ahead(top, highest(back)));
        item(f, claim, item);
    }

    private void item(Features f, Claim claim, Context item) {
        Cast cast = item.cast();
        boolean a = cast.inTitle()[claim.a()];
        boolean b = cast.inTitle()[claim.b()];
        f.add(salience + (a && b ? 0 : a || b ? 1 : 2));
        boolean la = cast.inLead()[claim.a()];
        boolean lb = cast.inLead()[claim.b()];
        f.add(salience + 3 + (la && lb ? 0 : la || lb ? 1 : 2));
        boolean ma = claim.a() == item.main()[0] || claim.a() == item.main()[1];
        boolean mb = claim.b() == item.main()[0] || claim.b() == item.main()[1];
        f.add(salience + 6 + (ma && mb ? 0 : ma || mb ? 1 : 2));
        f.add(salience + 9 + Math.min(5, Math.min(cast.counts()[claim.a()], cast.counts()[claim.b()]) / 2));
    }

    private static double highest(List<Claim> claims) {
        double highest = Double.NEGATIVE_INFINITY;
        for (Claim claim : claims) {
            highest = Math.max(highest, claim.best().score());
        }
        return highest;
    }

    private static boolean has(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    private static double ahead(double score, double of) {
        return Math.max(-4, Math.min(4, score - of));
    }

    private static double clip(double score) {
        return Math.max(-6, Math.min(6, score));
    }
}
