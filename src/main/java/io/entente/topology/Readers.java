package io.entente.topology;

import io.entente.score.Decay;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Readers over the stores that a lookup opens. A store is opened anew for each question, so that none outlives a
 * rebalance.
 */
public final class Readers {
    private Readers() {}

    /** The stores of the pairs, see {@link Stores#PAIRS}. */
    public static PairReader pairs(StoreLookup stores, Decay decay) {
        return new StorePairReader(stores, decay);
    }

    /** The store of the items, see {@link Stores#ITEMS}. */
    public static ItemReader items(StoreLookup stores) {
        return id -> {
            ReadOnlyKeyValueStore<String, ItemState> items = stores.open(Stores.ITEMS);
            return Optional.ofNullable(items.get(id)).map(ItemState::item);
        };
    }
}
