package io.entente.model;

import java.util.Locale;

/** How far a visit has come by its reports; the clock never changes it. */
public enum VisitStatus {
    PROPOSED,
    PLANNED,
    UNDER_WAY,
    CONCLUDED,
    CANCELLED;

    /** The contract's spelling: lower case with underscores. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
