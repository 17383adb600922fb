package io.entente.alert;

import java.util.Locale;

/** The contract's rules. */
public enum Rule {
    HIGH_LEVEL_VISIT,
    VISIT_CHANGED,
    SEVERE_EVENT,
    RELATION_SHIFT;

    /** The CloudEvents type, {@code io.entente.high-level-visit.v1}. */
    public String type() {
        return "io.entente." + this + ".v1";
    }

    /** The contract's spelling: lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
