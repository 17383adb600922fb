package io.entente.model;

import java.util.Locale;

/** How far an act has come, by what its report says. */
public enum Status {
    /** Done or under way. */
    OCCURRED,
    /** Announced, accepted, expected, to be held. */
    PLANNED,
    /** Wished, invited, discussed, not settled. */
    PROPOSED,
    /** Called off, postponed without a date, or denied. */
    CANCELLED;

    /** The contract's spelling: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
