package io.entente.topology;

import io.entente.score.ScoreSettings;

/** Readers over the stores that a lookup opens; a store is opened anew for each question, so that none outlives a rebalance. */
public final class Readers {
    private Readers() {}

    /** The stores of the pairs, see {@link Stores#PAIRS}. */
    public static PairReader pairs(StoreLookup stores, ScoreSettings score) {
        throw new UnsupportedOperationException();
    }

    /** The store of the items, see {@link Stores#ITEMS}. */
    public static ItemReader items(StoreLookup stores) {
        throw new UnsupportedOperationException();
    }
}
