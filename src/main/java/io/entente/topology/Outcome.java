package io.entente.topology;

import java.util.Locale;

/** What became of an item in the code step. */
public enum Outcome {
    RELEVANT,
    IRRELEVANT,
    /** The same id with the same content: nothing changed. */
    REPEAT,
    /** The id was known with other content, which is now replaced. */
    EDITED,
    WITHDRAWN;

    /** The contract's spelling: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
