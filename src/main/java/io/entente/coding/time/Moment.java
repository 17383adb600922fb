package io.entente.coding.time;

import io.entente.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in a sentence.
 *
 * @param at the word where it stands
 * @param start the day, month or year meant
 * @param end the last day of a range, null for none
 * @param weekday whether only a weekday is named, so that the week depends on whether it is past or to come
 */
public record Moment(int at, PartialDate start, @Nullable PartialDate end, boolean weekday) {
    /** The same weekday one week later. */
    public Moment nextWeek() {
        return new Moment(at, PartialDate.of(start.firstDay().plusDays(7)), end, true);
    }
}
