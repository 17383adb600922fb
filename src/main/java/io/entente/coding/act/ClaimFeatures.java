package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Odds;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Part;
import io.entente.model.EventType;
import java.util.stream.IntStream;

/** What speaks for or against a {@link Claim} beyond its single links: support, place, rivals, the item's kind. */
public final class ClaimFeatures {
    private static final double LOWEST = -9;
    private static final int MOST_SENTENCES = 4;
    private static final Kind[] KINDS = Kind.values();
    private static final int GROUPS = Claim.Group.values().length;
    private static final int TYPES = EventType.values().length;

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

    private final int types = space.block("types", 16);
    private final int groupBest = space.block("groupbest", 1);
    private final int behindGroup = space.block("behindgroup", 1);
    private final int place = space.block("place", 1);
    private final int size = space.block("size", 1);
    private final int pairs = space.block("pairs", 1);
    private final int words = space.block("words", 1);
    private final int elsewhere = space.block("elsewhere", 2);
    private final int otherwise = space.block("otherwise", 2);
    private final int journey = space.block("journey", GROUPS);
    private final int link;
    private final Signs signs;

    /** @param signs tells of the links that the claims are made of */
    public ClaimFeatures(Signs signs) {
        this.signs = signs;
        this.link = space.block(
                "link",
                IntStream.range(0, signs.firstWord())
                        .mapToObj(signs.space()::name)
                        .toList());
    }

    public Space space() {
        return space;
    }

    /** Fills in all features of a claim. */
    void fill(Features f, Claim claim, Setting item, double told) {
        f.clear();
        shared(f, item);
        own(f, claim, item, told);
    }

    /** Adds what is the same for all claims of an item. */
    void shared(Features f, Setting item) {
        f.add(bias);
        for (Kind kind : KINDS) {
            f.add(cue + kind.ordinal() * 4 + Math.min(3, item.cues()[kind.ordinal()]));
        }
        f.add(states + Math.min(5, item.states() / 2));
        int n = item.cast().telling();
        f.add(length + (n == 1 ? 0 : n < 6 ? 1 : n < 15 ? 2 : 3));
        f.add(size, n);
        f.add(pairs, item.ofPair().size());
    }

    /**
     * Adds what is the claim's own.
     *
     * @param told what its words make of it, as log odds
     */
    void own(Features f, Claim claim, Setting item, double told) {
        f.add(words, clip(told));
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
        int sentencesTold = 0;
        int[] where = new int[MOST_SENTENCES];
        for (Link link : claim.links()) {
            int sentence = link.passage().sentence().index();
            if (sentence != claim.best().passage().sentence().index()) {
                next = Math.max(next, link.score());
            }
            if (link.score() > -2 && sentencesTold < MOST_SENTENCES && !has(where, sentencesTold, sentence)) {
                where[sentencesTold++] = sentence;
            }
            none *= 1 - Odds.probability(link.score()) * 0.9;
            Part at = link.passage().sentence().part();
            title = at == Part.TITLE ? Math.max(title, link.score()) : title;
            lead = at == Part.LEAD ? Math.max(lead, link.score()) : lead;
        }
        f.add(second, clip(next));
        f.add(any, Math.log(Math.max(1e-4, 1 - none)));
        f.add(sentences + sentencesTold);
        f.add(part + claim.best().passage().sentence().part().ordinal());
        f.add(place, claim.best().passage().sentence().index());
        f.add(titleBest, clip(title));
        f.add(leadBest, clip(lead));
        int rank = 0;
        Together together = item.of(claim.a(), claim.b());
        double other = LOWEST;
        for (Claim beside : together.claims()) {
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
        f.add(behindPair, Math.max(-6, top - together.best()));
        f.add(pairBest, clip(together.best()));
        f.add(rival, other <= LOWEST ? 0 : ahead(top, other));
        Together back = item.of(claim.b(), claim.a());
        f.add(turned, back.claims().isEmpty() ? 0 : ahead(top, back.best()));
        for (int i = 0; i < TYPES; i++) {
            f.add(types + i, above(together.byType(i)));
        }
        double sameTime = together.byGroup(claim.group());
        f.add(groupBest, above(sameTime));
        f.add(behindGroup, Math.max(-6, top - sameTime));
        item(f, claim, item);
        for (int i = 0; i < GROUPS; i++) {
            int time = (claim.group().ordinal() + i) % GROUPS;
            f.add(journey + i, above(item.journeys().odds(claim.a(), claim.b(), time)));
        }
        rival(f, elsewhere, top, item.rivals().elsewhere(claim.best()));
        rival(f, otherwise, top, item.rivals().otherwise(claim.best()));
        link(f, claim.best(), item);
    }

    private static void rival(Features f, int block, double top, double other) {
        if (other <= LOWEST) {
            f.add(block);
        } else {
            f.add(block + 1, ahead(top, other));
        }
    }

    /** What speaks for the best of its links. */
    private void link(Features f, Link best, Setting item) {
        f.from(link);
        signs.shared(f, best, item.cast(), item.main());
        signs.status(f, best, best.status());
        f.from(0);
    }

    private void item(Features f, Claim claim, Setting item) {
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

    /** How much a score is above the least that counts: nothing where there is none. */
    private static double above(double score) {
        return Math.max(0, Math.min(6, score) + 6);
    }

    private static double clip(double score) {
        return Math.max(-6, Math.min(6, score));
    }
}
