package io.entente.topology;

import io.entente.fold.Origin;
import io.entente.model.Event;
import io.entente.model.Pair;
import io.entente.model.Visit;
import java.time.Instant;
import java.util.List;

/**
 * All that one item now says of one pair, in place of all it said before; without events and visits it says nothing
 * any more.
 *
 * @param time when the record that brought the change came in
 * @param quiet whether the item may raise no alert
 * @param replayed whether it is told again by a replay: alerts are remembered, but not sent
 */
record PairChange(
        Pair pair,
        Origin origin,
        List<Event> events,
        List<Visit> visits,
        Instant time,
        boolean quiet,
        boolean replayed) {
    PairChange {
        events = List.copyOf(events);
        visits = List.copyOf(visits);
    }
}
