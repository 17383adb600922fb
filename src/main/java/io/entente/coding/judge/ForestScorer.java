package io.entente.coding.judge;

import java.util.Arrays;

/**
 * Scores candidates that share features, one after the other: asks all trees of a {@link Forest} at once, and those
 * splits that candidates share only once. Used by one thread.
 */
public final class ForestScorer {
    private static final int ALL = -1;

    private final Forest forest;
    private final int[] shared;
    private final int[] reach;
    private int sharedSize;

    ForestScorer(Forest forest) {
        this.forest = forest;
        this.shared = new int[forest.trees()];
        this.reach = new int[forest.trees()];
        Arrays.fill(shared, ALL);
    }

    /** From now on the features so far stay the first of all candidates. */
    public void share(Features features) {
        Arrays.fill(shared, ALL);
        sharedSize = features.size();
        prune(shared, features, 0);
    }

    /** The log odds that the candidate is right. */
    public double score(Features features) {
        System.arraycopy(shared, 0, reach, 0, reach.length);
        prune(reach, features, sharedSize);
        return forest.sum(reach, features);
    }

    private void prune(int[] of, Features features, int from) {
        for (int i = from; i < features.size(); i++) {
            int feature = features.index(i);
            double value = features.at(feature);
            if (value > 0) {
                forest.prune(of, feature, value);
            }
        }
    }
}
