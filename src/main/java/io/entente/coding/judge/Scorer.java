package io.entente.coding.judge;

/**
 * Scores candidates that share features, one after the other: what the shared ones make of the odds is worked out once.
 * Not thread safe.
 */
public interface Scorer {
    /** From now on the features so far stay the first of all candidates. */
    void share(Features shared);

    /** The log odds that the candidate is right. */
    double score(Features all);
}
