package io.entente.query;

import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.topology.PairReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All relations of this instance as of the days last asked for. A pair is computed anew only if its relation as of its
 * last event is another than when it was computed, so that a list of pairs of which few moved costs one look at each.
 * Thread safe.
 */
final class RelationCache {
    private static final int DAYS = 2;

    private final Map<LocalDate, Map<Pair, Known>> days = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Map<Pair, Known>> eldest) {
            return size() > DAYS;
        }
    };

    /**
     * @param latest as of the last event
     * @param then as of the day; null where nothing was known by then
     */
    private record Known(Relation latest, @Nullable Relation then) {}

    List<Relation> at(LocalDate asOf, PairReader reader) {
        Map<Pair, Known> before = known(asOf);
        Map<Pair, Known> now = new HashMap<>();
        List<Relation> found = new ArrayList<>();
        for (Relation latest : reader.latest()) {
            Known known = before.get(latest.pair());
            // A change before the last event may leave no trace in it, but shows on days before it.
            Relation then = known != null && known.latest().equals(latest) && !asOf.isBefore(latest.asOf())
                    ? known.then()
                    : reader.relation(latest.pair(), asOf).orElse(null);
            now.put(latest.pair(), new Known(latest, then));
            if (then != null) {
                found.add(then);
            }
        }
        keep(asOf, now);
        return found;
    }

    private synchronized Map<Pair, Known> known(LocalDate asOf) {
        return days.getOrDefault(asOf, Map.of());
    }

    private synchronized void keep(LocalDate asOf, Map<Pair, Known> now) {
        days.put(asOf, now);
    }
}
