package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Forest;
import io.entente.coding.judge.ForestScorer;
import io.entente.coding.judge.Sum;
import io.entente.coding.judge.Weights;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers links that say the same and judges each gathering in view of the whole item. */
public final class ClaimFinder {
    private static final Comparator<Link> LIKELIEST_FIRST = (a, b) -> Double.compare(b.score(), a.score());

    /** Odd, so that keys stay different; large, so that a hash map sees all their parts. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Log odds of its best link under which a claim hardly ever holds. */
    private static final double WEAK = -3.5;

    private final ClaimFeatures features;
    private final @Nullable ClaimWords words;

    /** @param words of the claims, null if they are not weighed */
    public ClaimFinder(ClaimFeatures features, @Nullable ClaimWords words) {
        this.features = features;
        this.words = words;
    }

    /** @param directed whether who acts on whom matters, as it does for visits */
    public List<Claim> gather(List<Link> links, boolean directed) {
        Map<Long, Claim> claims = new HashMap<>();
        List<Claim> ordered = new ArrayList<>();
        Claim last = null;
        for (Link link : links) {
            int a = directed ? link.source() : Math.min(link.source(), link.target());
            int b = directed ? link.target() : Math.max(link.source(), link.target());
            Claim.Group group = group(link.status());
            EventType type = link.act().type();
            if (last == null || !last.is(a, b, type, group)) {
                last = claims.computeIfAbsent(key(a, b, type, group), k -> new Claim(a, b, type, group));
                if (last.links().isEmpty()) {
                    ordered.add(last);
                }
            }
            last.links().add(link);
        }
        for (Claim claim : ordered) {
            if (claim.links().size() > 1) {
                claim.links().sort(LIKELIEST_FIRST);
            }
        }
        return ordered;
    }

    private static long key(int a, int b, EventType type, Claim.Group group) {
        return (((long) a << 20 | b) << 10 | type.ordinal() << 2 | group.ordinal()) * SPREAD;
    }

    /** Scores each claim; {@code told} weighs their words, {@code model} all else and what the words make of it. */
    public void judge(
            List<Claim> claims, Cast cast, List<Passage> passages, Journeys journeys, Weights told, Forest model) {
        Setting item = Setting.of(claims, cast, passages, journeys);
        double[] said = said(claims, item, told);
        Features scratch = new Features();
        features.shared(scratch, item);
        int shared = scratch.size();
        ForestScorer scorer = model.scorer();
        scorer.share(scratch);
        for (int i = 0; i < said.length; i++) {
            Claim claim = claims.get(i);
            if (weak(claim)) {
                claim.score(claim.best().score());
            } else {
                scratch.keep(shared);
                features.own(scratch, claim, item, said[i]);
                claim.score(scorer.score(scratch));
            }
        }
        Audience.confirm(claims);
    }

    /** Whether a claim is left at what its best link says. */
    static boolean weak(Claim claim) {
        return claim.best().score() < WEAK;
    }

    private double[] said(List<Claim> claims, Setting item, Weights told) {
        double[] said = new double[claims.size()];
        if (words != null) {
            Sum sum = told.sum();
            for (int i = 0; i < said.length; i++) {
                if (!weak(claims.get(i))) {
                    sum.start(0);
                    words.fill(sum, claims.get(i), item);
                    said[i] = sum.value();
                }
            }
        }
        return said;
    }

    public static Claim.Group group(Status status) {
        return switch (status) {
            case OCCURRED -> Claim.Group.OCCURRED;
            case PLANNED, PROPOSED -> Claim.Group.AHEAD;
            case CANCELLED -> Claim.Group.CANCELLED;
        };
    }
}
