package io.entente.coding.judge;

/** Weighs the features of a candidate. Immutable. */
public sealed interface Model permits Weights, Forest {
    /** One that scores many candidates. */
    Scorer scorer();

    /** The log odds that one candidate is right. */
    default double score(Features features) {
        return scorer().score(features);
    }

    /** Log odds as a probability. */
    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
