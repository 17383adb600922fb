package io.entente.coding.actor;

import io.entente.model.Office;
import org.jspecify.annotations.Nullable;

/** One person of an item, growing as the item tells more. Confined to the coding of one item. */
public final class Person {
    private String name;
    private int state = Mention.OPEN;
    private boolean stateSure;
    private @Nullable Office office;

    Person(String name) {
        this.name = name;
    }

    /** The name at its longest. */
    public String name() {
        return name;
    }

    /** The state the person acts for, {@link Mention#OPEN} while unknown. */
    public int state() {
        return state;
    }

    /** The highest office the item gives; null while unknown. */
    public @Nullable Office office() {
        return office;
    }

    void alsoCalled(String other) {
        if (other.length() > name.length()) {
            name = other;
        }
    }

    void of(int known, boolean sure) {
        if (known >= 0 && (state < 0 || sure && !stateSure)) {
            state = known;
            stateSure = sure;
        }
    }

    void holds(@Nullable Office held) {
        if (held != null
                && held != Office.FORMER
                && (office == null || office == Office.OTHER || held.compareTo(office) < 0)) {
            office = held;
        } else if (held == Office.FORMER && office == null) {
            office = held;
        }
    }
}
