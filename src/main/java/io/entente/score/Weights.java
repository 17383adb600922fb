package io.entente.score;

import io.entente.model.Status;

/** What one act weighs: the contract's {@code intensity x confidence x s}, in whole millionths. */
public final class Weights {
    private Weights() {}

    /** Rounds half away from zero, so that conflict and cooperation of equal size weigh the same. */
    public static long micros(double intensity, double confidence, Status status) {
        double weight = intensity * confidence * factor(status) * 1e6;
        return weight < 0 ? -Math.round(-weight) : Math.round(weight);
    }

    /** The contract's s. */
    public static double factor(Status status) {
        return switch (status) {
            case OCCURRED -> 1;
            case PLANNED -> 0.5;
            case PROPOSED -> 0.25;
            case CANCELLED -> 0;
        };
    }
}
