package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Model;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Part;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for or against a {@link Claim} beyond its single links: support, place, rivals, the item's kind. */
public final class ClaimFeatures {
    private static final double[] ALONE = {-9, -9, -9};

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

    /** What all claims of an item share. */
    record Context(
            Cast cast,
            int[] main,
            int states,
            int[] cues,
            double best,
            Map<Long, Double> bestOfPair,
            Map<Long, List<Double>> ofPair,
            List<Double> all,
            Map<Long, double[]> groups) {}

    public Space space() {
        return space;
    }

    Context context(List<Claim> claims, Cast cast) {
        int[] cues = new int[Kind.values().length];
        Set<Passage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Long, Double> bestOfPair = new HashMap<>();
        Map<Long, List<Double>> ofPair = new HashMap<>();
        Map<Long, double[]> groups = new HashMap<>();
        List<Double> all = new java.util.ArrayList<>();
        double best = -9;
        for (Claim claim : claims) {
            double score = claim.best().score();
            best = Math.max(best, score);
            all.add(score);
            bestOfPair.merge(pair(claim), score, Math::max);
            ofPair.computeIfAbsent(pair(claim), p -> new java.util.ArrayList<>())
                    .add(score);
            double[] rivals =
                    groups.computeIfAbsent(pair(claim) << 4 | claim.type().ordinal(), p -> new double[] {-9, -9, -9});
            rivals[claim.group().ordinal()] = score;
            for (Link link : claim.links()) {
                if (seen.add(link.passage())) {
                    count(link.passage(), cues);
                }
            }
        }
        int states = 0;
        for (int count : cast.counts()) {
            states += count > 0 ? 1 : 0;
        }
        all.sort(java.util.Comparator.reverseOrder());
        return new Context(cast, cast.main(), states, cues, best, bestOfPair, ofPair, all, groups);
    }

    private static void count(Passage passage, int[] cues) {
        int all = passage.cuesNear(0, 1 << 20);
        for (int kind = 0; kind < cues.length; kind++) {
            cues[kind] += all >> kind & 1;
        }
    }

    private static long pair(Claim claim) {
        return (long) claim.a() << 20 | claim.b();
    }

    void fill(Features f, Claim claim, Context item) {
        f.clear();
        f.add(bias);
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
        Set<Integer> where = new HashSet<>();
        for (Link link : claim.links()) {
            int sentence = link.passage().sentence().index();
            if (sentence != claim.best().passage().sentence().index()) {
                next = Math.max(next, link.score());
            }
            if (link.score() > -2) {
                where.add(sentence);
            }
            none *= 1 - Model.probability(link.score()) * 0.9;
            Part at = link.passage().sentence().part();
            title = at == Part.TITLE ? Math.max(title, link.score()) : title;
            lead = at == Part.LEAD ? Math.max(lead, link.score()) : lead;
        }
        f.add(second, clip(next));
        f.add(any, Math.log(Math.max(1e-4, 1 - none)));
        f.add(sentences + Math.min(4, where.size()));
        f.add(part + claim.best().passage().sentence().part().ordinal());
        f.add(titleBest, clip(title));
        f.add(leadBest, clip(lead));
        int rank = 0;
        for (double other : item.ofPair().getOrDefault(pair(claim), List.of())) {
            rank += other > top ? 1 : 0;
        }
        f.add(rankInPair + Math.min(4, rank));
        int inItem = 0;
        for (double other : item.all()) {
            if (other <= top || inItem >= 7) {
                break;
            }
            inItem++;
        }
        f.add(rankInItem + inItem);
        f.add(behindBest, Math.max(-6, top - item.best()));
        double ofPair = item.bestOfPair().getOrDefault(pair(claim), top);
        f.add(behindPair, Math.max(-6, top - ofPair));
        f.add(pairBest, clip(ofPair));
        double other = -9;
        double[] rivals = item.groups().getOrDefault(pair(claim) << 4 | kind, ALONE);
        for (int i = 0; i < 3; i++) {
            other = i == claim.group().ordinal() ? other : Math.max(other, rivals[i]);
        }
        f.add(rival, other <= -9 ? 0 : Math.max(-4, Math.min(4, top - other)));
        Double back = item.bestOfPair().get((long) claim.b() << 20 | claim.a());
        f.add(turned, back == null ? 0 : Math.max(-4, Math.min(4, top - back)));
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
        for (Kind kind : Kind.values()) {
            f.add(cue + kind.ordinal() * 4 + Math.min(3, item.cues()[kind.ordinal()]));
        }
        f.add(states + Math.min(5, item.states() / 2));
        int n = cast.telling();
        f.add(length + (n == 1 ? 0 : n < 6 ? 1 : n < 15 ? 2 : 3));
    }

    private static double clip(double score) {
        return Math.max(-6, Math.min(6, score));
    }
}
