package io.entente.coding.judge;

/** Log odds, as the models give them. */
public final class Odds {
    private Odds() {}

    /** Log odds as a probability. */
    public static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
