package io.entente.topology;

import io.entente.model.Pair;
import io.entente.score.Ledger;
import io.entente.score.LedgerYears;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The ledgers of pairs in their store, a row a year, so that a change rewrites little. Those last used stay in memory,
 * so that a change reads nothing; this lives and dies with the step that owns the stores.
 */
final class LedgerTable {
    private static final int CACHED = 1000;

    private final KeyValueStore<String, byte[]> rows;
    private final Map<Pair, Ledger> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Ledger> eldest) {
            return size() > CACHED;
        }
    };

    LedgerTable(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    Ledger of(Pair pair) {
        Ledger ledger = cache.get(pair);
        if (ledger == null) {
            ledger = read(rows, pair);
            cache.put(pair, ledger);
        }
        return ledger;
    }

    /** Writes the years that changed. */
    void save(Pair pair, Ledger ledger) {
        for (int year : ledger.takeChangedYears()) {
            rows.put(key(pair, year), LedgerYears.write(ledger, year));
        }
    }

    /** Forgets what is in memory, after a change that was not brought to its end. */
    void forget() {
        cache.clear();
    }

    static Ledger read(ReadOnlyKeyValueStore<String, byte[]> rows, Pair pair) {
        Ledger ledger = new Ledger();
        try (KeyValueIterator<String, byte[]> years = rows.range(Keys.first(pair), Keys.last(pair))) {
            years.forEachRemaining(row -> LedgerYears.read(row.value, Integer.parseInt(Keys.tail(row.key)), ledger));
        }
        return ledger;
    }

    private static String key(Pair pair, int year) {
        return Keys.of(pair, "%04d".formatted(year));
    }
}
