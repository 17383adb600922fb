package io.entente.coding.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A logistic model. Immutable. */
public final class Weights {
    private static final double NOTHING = 5e-4;

    private final double[] weights;

    public Weights(double[] weights) {
        this.weights = weights.clone();
    }

    /** One that adds up these weights. */
    public Sum sum() {
        return new Sum(weights);
    }

    /** The weights that count as {@link ModelFile} reads them, without comments. */
    public List<String> lines(Space space) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) > NOTHING) {
                lines.add(space.name(i) + '\t' + String.format(Locale.ROOT, "%.3f", weights[i]));
            }
        }
        return lines;
    }
}
