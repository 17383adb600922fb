package io.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one item says that one state did, or will do, to another.
 *
 * @param id begins with the pair; the same for the same item text
 * @param mode a PLOVER mode listed under {@code type}
 * @param cameo the CAMEO code that comes closest
 * @param date as precise as the text settles it
 * @param intensity the PLOVER score of type and mode, -10 to 10
 * @param confidence 0 to 1, calibrated: of events coded at 0.8, four in five are right
 * @param evidence the sentence it was read from
 * @param item the item's id
 */
public record Event(
        String id,
        Pair pair,
        String source,
        String target,
        EventType type,
        @Nullable String mode,
        @Nullable String cameo,
        Status status,
        @Nullable PartialDate date,
        double intensity,
        double confidence,
        List<Actor> actors,
        String evidence,
        String item) {
    public Event {
        actors = List.copyOf(actors);
    }
}
