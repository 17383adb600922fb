package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import java.util.List;
import java.util.function.BiConsumer;

/** Shows the trainer the features of each claim that is worth a judgement. */
public final class ClaimTraining {
    private ClaimTraining() {}

    /** @param told by claim, what its words make of it */
    public static void each(
            ClaimFeatures features,
            List<Claim> claims,
            Cast cast,
            List<Passage> passages,
            Journeys journeys,
            double[] told,
            BiConsumer<Claim, Features> taker) {
        Features scratch = new Features();
        Setting item = Setting.of(claims, cast, passages, journeys);
        for (int i = 0; i < told.length; i++) {
            if (!ClaimFinder.weak(claims.get(i))) {
                features.fill(scratch, claims.get(i), item, told[i]);
                taker.accept(claims.get(i), scratch);
            }
        }
    }

    public static void words(
            ClaimWords words,
            List<Claim> claims,
            Cast cast,
            List<Passage> passages,
            BiConsumer<Claim, Features> taker) {
        Features scratch = new Features();
        Setting item = Setting.of(claims, cast, passages, Journeys.NONE);
        for (Claim claim : claims) {
            scratch.clear();
            words.fill(scratch, claim, item);
            taker.accept(claim, scratch);
        }
    }
}
