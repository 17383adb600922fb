package io.entente.model;

import java.util.Locale;

/** The codebook's offices, highest first: the natural order ranks them. */
public enum Office {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    DEPUTY_HEAD,
    FOREIGN_MINISTER,
    DEFENCE_MINISTER,
    MINISTER,
    SPEAKER,
    ENVOY,
    DEPUTY_MINISTER,
    MILITARY_CHIEF,
    LEGISLATOR,
    AMBASSADOR,
    OTHER,
    FORMER;

    /** Whether a visit by such a person is high level: speaker and upwards. */
    public boolean highLevel() {
        return atLeast(SPEAKER);
    }

    /** Whether this office ranks as high as {@code least} or higher. */
    public boolean atLeast(Office least) {
        return ordinal() <= least.ordinal();
    }

    /** The contract's spelling: lower case with underscores. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
