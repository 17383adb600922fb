package io.entente.coding.actor;

import io.entente.model.Office;
import org.jspecify.annotations.Nullable;

/** The arithmetic of offices. */
final class Ranks {
    private Ranks() {}

    static @Nullable Office higher(@Nullable Office a, @Nullable Office b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** What an office amounts to behind a word such as "former" or "deputy", by the effect modifiers.tsv gives. */
    static @Nullable Office changed(@Nullable Office office, String effect) {
        if (office == null) {
            return null;
        }
        return switch (effect) {
            case "former" -> Office.FORMER;
            case "other" -> Office.OTHER;
            case "dead" -> null;
            case "deputy" -> deputy(office);
            default -> office;
        };
    }

    private static Office deputy(Office office) {
        return switch (office) {
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT -> Office.DEPUTY_HEAD;
            case FOREIGN_MINISTER, DEFENCE_MINISTER, MINISTER -> Office.DEPUTY_MINISTER;
            default -> office;
        };
    }
}
