package io.entente.fold;

import io.entente.model.PartialDate;
import io.entente.model.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which what is told may have been, both included, and how well the report settles them. Where the date is
 * coarse or missing, the day of the telling narrows it: what occurred lies before it, what is planned after.
 *
 * @param from epoch day
 * @param to epoch day, not before {@code from}
 */
public record Span(int from, int to, Precision precision) {
    /** Longer stays are cut, so that a search for neighbours is bounded. */
    static final int LONGEST_STAY = 31;

    private static final int LOOK_BACK = 7;
    private static final int LOOK_AHEAD = 60;

    /** How well the days are settled, best first. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        NONE;

        /** The most days that a span of this precision covers. */
        int longest() {
            return switch (this) {
                case DAY -> LONGEST_STAY;
                case MONTH -> 62;
                case YEAR -> 366;
                case NONE -> LOOK_BACK + LOOK_AHEAD;
            };
        }
    }

    /**
     * @param start the first day, as precise as known
     * @param end the last, null where it is not told
     * @param told the UTC day of the report
     */
    static Span of(@Nullable PartialDate start, @Nullable PartialDate end, Status status, LocalDate told) {
        int day = Math.toIntExact(told.toEpochDay());
        PartialDate first = start != null ? start : end;
        if (first == null) {
            return switch (status) {
                case OCCURRED -> new Span(day - LOOK_BACK, day, Precision.NONE);
                case PLANNED, PROPOSED -> new Span(day, day + LOOK_AHEAD, Precision.NONE);
                case CANCELLED -> new Span(day - LOOK_BACK, day + LOOK_AHEAD, Precision.NONE);
            };
        }
        Precision precision = first.isDay() ? Precision.DAY : first.month() != 0 ? Precision.MONTH : Precision.YEAR;
        int from = Math.toIntExact(first.firstDay().toEpochDay());
        PartialDate last = end != null && end.lastDay().compareTo(first.firstDay()) >= 0 ? end : first;
        int to = Math.toIntExact(last.lastDay().toEpochDay());
        if (precision == Precision.YEAR) {
            int narrowFrom = status == Status.OCCURRED ? from : Math.max(from, day);
            int narrowTo = status == Status.OCCURRED ? Math.min(to, day) : to;
            from = narrowFrom <= narrowTo ? narrowFrom : from;
            to = narrowFrom <= narrowTo ? narrowTo : to;
        }
        return new Span(from, Math.min(to, from + precision.longest()), precision);
    }

    /** This span and {@code other} together, as precise as this. */
    Span with(Span other) {
        int first = Math.min(from, other.from);
        return new Span(first, Math.min(Math.max(to, other.to), first + precision.longest()), precision);
    }

    /** Days between the two, 0 where they overlap. */
    int gap(Span other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }

    boolean isDay() {
        return precision == Precision.DAY;
    }
}
