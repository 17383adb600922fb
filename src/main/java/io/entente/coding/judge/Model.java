package io.entente.coding.judge;

/** Weighs the features of a candidate. Immutable. */
public sealed interface Model permits Weights, Forest {
    /** The log odds that the candidate is right. */
    double score(Features features);

    /** Log odds as a probability. */
    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
