package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.Link;
import io.entente.coding.text.Sentence;
import io.entente.coding.time.Moment;
import io.entente.model.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of a claim: that of the likeliest phrase whose date fits the news. What is told as news did not happen last
 * year, nor does a plan lie behind: such a date belongs to the background beside it.
 */
final class Dating {
    private static final int MONTH = 31;
    private static final int YEAR = 366;
    /** How much less likely than the likeliest phrase another may be that lends its date. */
    private static final double LESS = 2;

    private Dating() {}

    /** @param day when the item was told, null where unknown, so that any date will do */
    static @Nullable Moment of(Claim claim, @Nullable LocalDate day) {
        for (Link link : claim.links()) {
            Moment moment = link.moment();
            if (moment != null && link.score() >= claim.best().score() - LESS) {
                boolean ahead = claim.group() == Claim.Group.AHEAD || isDue(link, moment);
                Moment meant = ahead ? toCome(moment, day) : moment;
                if (day == null || fits(meant, claim.group(), day)) {
                    return meant;
                }
            }
        }
        return null;
    }

    /** {@code A visit planned for Wednesday was called off}: it was to be the next one. */
    private static boolean isDue(Link link, Moment moment) {
        Sentence sentence = link.passage().sentence();
        return link.status() == Status.CANCELLED
                && moment.at() > 0
                && moment.at() < sentence.size()
                && sentence.words(moment.at() - 1, moment.at()).equals("for");
    }

    /** A plan for Tuesday is one for the next. */
    private static Moment toCome(Moment moment, @Nullable LocalDate day) {
        boolean past = day != null
                && moment.weekday()
                && moment.start().isDay()
                && moment.start().firstDay().isBefore(day);
        return past ? moment.nextWeek() : moment;
    }

    private static boolean fits(Moment moment, Claim.Group group, LocalDate day) {
        LocalDate first = moment.start().firstDay();
        LocalDate last =
                moment.end() == null ? moment.start().lastDay() : moment.end().lastDay();
        return switch (group) {
            case OCCURRED ->
                !first.isAfter(day.plusDays(1))
                        && !last.isBefore(day.minusDays(moment.start().isDay() ? YEAR : MONTH));
            case AHEAD -> !last.isBefore(day);
            case CANCELLED -> !last.isBefore(day.minusDays(MONTH));
        };
    }
}
