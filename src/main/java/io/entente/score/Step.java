package io.entente.score;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How far apart the rows of a history lie; each row stands at the last day of its step. */
public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** The last day of the step that {@code day} lies in: itself, its Sunday, or its month's end. */
    public LocalDate endOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    /** The contract's spelling: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
