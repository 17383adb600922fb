package io.entente.score;

import io.entente.model.EventType;

/**
 * What took effect between two states on one UTC day. Mutable, owned by one {@link Ledger}.
 *
 * <p>All sums are integers: adding and taking back in any order leaves no residue.
 */
final class DaySums {
    private static final int TYPES = EventType.values().length;

    long cooperation;
    long conflict;
    long items;
    final long[] byType = new long[TYPES];

    void add(long micros, EventType type, int sign) {
        if (micros > 0) {
            cooperation += sign * micros;
        } else {
            conflict -= sign * micros;
        }
        byType[type.ordinal()] += sign;
    }

    long acts() {
        long sum = 0;
        for (long n : byType) {
            sum += n;
        }
        return sum;
    }

    boolean isZero() {
        return cooperation == 0 && conflict == 0 && items == 0 && acts() == 0;
    }
}
