package io.entente.query;

import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.time.LocalDate;
import java.util.Locale;

/** Where a visit stands by the calendar; derived when asked, never stored, and alerts nothing. */
public enum Phase {
    UPCOMING,
    /** Planned for a time that has come, and not yet told to have begun. */
    DUE,
    UNDER_WAY,
    PAST,
    /** Planned for a time that has gone, and never told to have happened. */
    UNCONFIRMED;

    /** Days after which a visit that began and has no known end is taken to be over. */
    private static final int USUAL_DAYS = 7;

    public static Phase of(VisitLife visit, LocalDate day) {
        return switch (visit.status()) {
            case CONCLUDED, CANCELLED -> PAST;
            case UNDER_WAY -> isOver(visit, day) ? PAST : UNDER_WAY;
            case PLANNED, PROPOSED -> ahead(visit, day);
        };
    }

    private static Phase ahead(VisitLife visit, LocalDate day) {
        if (visit.start() == null || visit.start().firstDay().isAfter(day)) {
            return UPCOMING;
        }
        LocalDate last =
                visit.end() == null ? visit.start().lastDay() : visit.end().lastDay();
        return last.isBefore(day) ? UNCONFIRMED : DUE;
    }

    private static boolean isOver(VisitLife visit, LocalDate day) {
        if (visit.end() != null) {
            return visit.end().lastDay().isBefore(day);
        }
        LocalDate begun = visit.start() == null ? LocalDate.MIN : visit.start().lastDay();
        return visit.status() == VisitStatus.UNDER_WAY
                && visit.start() != null
                && begun.plusDays(USUAL_DAYS).isBefore(day);
    }

    /** The contract's spelling: lower case with underscores. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
