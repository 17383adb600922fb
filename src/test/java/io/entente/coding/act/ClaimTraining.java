package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import java.util.List;
import java.util.function.BiConsumer;

/** Shows the trainer the features of each claim. */
public final class ClaimTraining {
    private ClaimTraining() {}

    public static void fill(VisitFeatures features, Features f, Link link, Cast cast) {
        features.fill(f, link, cast, cast.main());
    }

    public static void each(ClaimFeatures features, List<Claim> claims, Cast cast, BiConsumer<Claim, Features> taker) {
        Features scratch = new Features();
        ClaimFeatures.Context context = features.context(claims, cast);
        for (Claim claim : claims) {
            features.fill(scratch, claim, context);
            taker.accept(claim, scratch);
        }
    }
}
