package io.entente.query;

import io.entente.model.Pair;
import java.util.Locale;
import java.util.Set;

/**
 * Something that has just been committed to the log.
 *
 * @param id where the log stood after it: whoever names it later is told what came since, by any instance
 * @param pairs whom it is about
 * @param json the record as the contract has it
 */
public record LiveEvent(String id, Kind kind, Set<Pair> pairs, String json) {
    public LiveEvent {
        pairs = Set.copyOf(pairs);
    }

    public enum Kind {
        EVENT,
        RELATION,
        VISIT,
        ALERT,
        /** What came since the named id is too much to tell or no longer kept: load the lists anew. */
        RESET;

        /** The contract's spelling: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
