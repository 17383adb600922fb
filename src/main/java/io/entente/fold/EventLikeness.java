package io.entente.fold;

import static io.entente.fold.Likeness.isAhead;
import static io.entente.fold.Likeness.sameGroup;

/** {@link Likeness} of two events of one type. */
final class EventLikeness {
    static final int REACH = 10;

    /** Days between tellings that are alike in persons and words, though nothing else shows one story. */
    private static final int ALIKE_SLACK = 4;

    /** Outlets date one act a day apart: time zones, and "on Tuesday" for a night's event. */
    private static final int SLACK = 1;

    /** Share of the words of the shorter sentence that the longer has too, from which both say alike. */
    private static final double ALIKE = 0.35;

    private static final double NEARLY_EQUAL = 0.7;

    /** Days between tellings of an undated act, for tellings that share nothing but the type, and for those that do. */
    private static final int PLAIN_ECHO = 4;

    private static final int ALIKE_ECHO = 10;
    private static final int AHEAD_ECHO = 60;

    private EventLikeness() {}

    static int of(Report a, Report b) {
        int gap = a.span().gap(b.span());
        if (gap > REACH) {
            return 0;
        }
        Likeness.Story story = Likeness.story(a, b);
        double overlap = Sentences.overlap(a.evidence(), b.evidence());
        Names.Match people = People.compare(a.asEvent().actors(), b.asEvent().actors());
        boolean group = sameGroup(a.status(), b.status());
        int tellingGap = Likeness.daysBetweenTellings(a, b);
        boolean one =
                switch (story) {
                    case COPY ->
                        (group || overlap >= NEARLY_EQUAL) && (people != Names.Match.OTHER || overlap >= ALIKE);
                    case SAME -> group || later(a, b, gap, tellingGap, people, overlap);
                    case UNKNOWN -> later(a, b, gap, tellingGap, people, overlap);
                    case OTHER ->
                        (people == Names.Match.SAME || overlap >= ALIKE)
                                && later(a, b, gap, tellingGap, people, overlap);
                };
        return one ? Likeness.weigh(story, people == Names.Match.SAME, group, overlap, gap, tellingGap) : 0;
    }

    /** Whether one may tell again, or go on with, what the other told. */
    private static boolean later(Report a, Report b, int gap, int tellingGap, Names.Match people, double overlap) {
        return agree(a, b, people, overlap) && near(a, b, gap, tellingGap, people, overlap) && follows(a, b, people);
    }

    private static boolean agree(Report a, Report b, Names.Match people, double overlap) {
        return switch (people) {
            case SAME -> true;
            case UNKNOWN -> overlap >= NEARLY_EQUAL || !Sentences.placesDiffer(a.evidence(), b.evidence());
            case OTHER -> a.evidence().equals(b.evidence());
        };
    }

    private static boolean near(Report a, Report b, int gap, int tellingGap, Names.Match people, double overlap) {
        boolean same = people == Names.Match.SAME;
        if (a.span().isDay() && b.span().isDay()) {
            return gap <= (same && overlap >= ALIKE ? ALIKE_SLACK : SLACK);
        }
        int echo = same || overlap >= ALIKE ? ALIKE_ECHO : PLAIN_ECHO;
        boolean dated = a.span().precision() != Span.Precision.NONE && b.span().precision() != Span.Precision.NONE;
        boolean ahead = isAhead(a.status()) || isAhead(b.status());
        return gap == 0 && tellingGap <= (ahead && (same || dated) ? AHEAD_ECHO : echo);
    }

    /** One that was planned and one that occurred are the same act only if a date or a person ties them. */
    private static boolean follows(Report a, Report b, Names.Match people) {
        boolean undated =
                a.span().precision() == Span.Precision.NONE || b.span().precision() == Span.Precision.NONE;
        return sameGroup(a.status(), b.status()) || !undated || people == Names.Match.SAME;
    }
}
