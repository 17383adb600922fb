package io.entente.topology;

import io.entente.model.Pair;
import io.entente.score.Ledger;
import io.entente.score.LedgerYears;
import java.util.Iterator;
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
    /** Of all ledgers in memory together: about 20 MB. */
    private static final int MOST_DAYS = 100_000;

    private final KeyValueStore<String, byte[]> rows;
    private final Map<Pair, Held> cache = new LinkedHashMap<>(16, 0.75f, true);
    private int days;

    LedgerTable(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /** @param days how many the ledger had when it was last counted */
    private record Held(Ledger ledger, int days) {}

    Ledger of(Pair pair) {
        Held held = cache.get(pair);
        return held != null ? held.ledger() : read(rows, pair);
    }

    /** Writes the years that changed. */
    void save(Pair pair, Ledger ledger) {
        for (int year : ledger.takeChangedYears()) {
            rows.put(key(pair, year), LedgerYears.write(ledger, year));
        }
        Held before = cache.put(pair, new Held(ledger, ledger.days()));
        days += ledger.days() - (before == null ? 0 : before.days());
        Iterator<Held> eldest = cache.values().iterator();
        while (days > MOST_DAYS && cache.size() > 1) {
            days -= eldest.next().days();
            eldest.remove();
        }
    }

    /** Forgets what is in memory, after a change that was not brought to its end. */
    void forget() {
        cache.clear();
        days = 0;
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
