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
    long acts;
    final int[] byType = new int[TYPES];

    void add(long micros, EventType type, int sign) {
        if (micros > 0) {
            cooperation += sign * micros;
        } else {
            conflict -= sign * micros;
        }
        acts += sign;
        byType[type.ordinal()] += sign;
    }

    void add(DaySums other) {
        cooperation += other.cooperation;
        conflict += other.conflict;
        items += other.items;
        acts += other.acts;
        for (int type = 0; type < TYPES; type++) {
            byType[type] += other.byType[type];
        }
    }

    boolean isZero() {
        return cooperation == 0 && conflict == 0 && items == 0 && acts == 0;
    }
}
