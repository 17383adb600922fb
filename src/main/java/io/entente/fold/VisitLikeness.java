package io.entente.fold;

import static io.entente.fold.Likeness.isAhead;

import io.entente.model.Office;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.util.EnumSet;
import java.util.Set;

/** {@link Likeness} of two visits by representatives of one state to another. */
final class VisitLikeness {
    /** A visit may be put off by so many days and still be the same. */
    static final int REACH = 14;

    private static final int SLACK = 3;
    private static final int NAMELESS_SHIFT = 7;
    private static final int ECHO = 10;
    private static final int AHEAD_ECHO = 90;

    /** Offices that one person in a state holds: two of them at once are one, however spelt. */
    private static final Set<Office> SINGLE = EnumSet.of(
            Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.DEFENCE_MINISTER);

    private VisitLikeness() {}

    static int of(Report a, Report b) {
        Visit x = a.asVisit();
        Visit y = b.asVisit();
        int gap = a.span().gap(b.span());
        if (gap > REACH || !x.host().equals(y.host())) {
            return 0;
        }
        Likeness.Story story = Likeness.story(a, b);
        Names.Match person = personOf(x, y, gap, story);
        boolean known = x.office() != Office.OTHER && y.office() != Office.OTHER;
        if (person == Names.Match.OTHER || person == Names.Match.UNKNOWN && known && x.office() != y.office()) {
            return 0;
        }
        int tellingGap = Likeness.daysBetweenTellings(a, b);
        if (!story.isSame() && !near(a, b, gap, tellingGap, person)) {
            return 0;
        }
        double overlap = Sentences.overlap(a.evidence(), b.evidence());
        boolean group = Likeness.sameGroup(a.status(), b.status());
        return Likeness.weigh(story, person == Names.Match.SAME, group, overlap, gap, tellingGap);
    }

    private static Names.Match personOf(Visit x, Visit y, int gap, Likeness.Story story) {
        Names.Match person = Names.Match.of(x.person(), y.person());
        boolean onePost = x.office() == y.office() && (story.isSame() || SINGLE.contains(x.office()) && gap == 0);
        return person == Names.Match.OTHER && onePost ? Names.Match.UNKNOWN : person;
    }

    private static boolean near(Report a, Report b, int gap, int tellingGap, Names.Match person) {
        boolean bothOccurred = a.status() == Status.OCCURRED && b.status() == Status.OCCURRED;
        if (a.span().isDay() && b.span().isDay()) {
            return gap <= (bothOccurred ? SLACK : person == Names.Match.SAME ? REACH : NAMELESS_SHIFT);
        }
        boolean ahead = isAhead(a.status()) || isAhead(b.status());
        return gap <= SLACK && tellingGap <= (ahead ? AHEAD_ECHO : ECHO);
    }
}
