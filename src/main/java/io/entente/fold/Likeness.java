package io.entente.fold;

import io.entente.model.Status;

/**
 * How much speaks for two reports of one kind telling the same act or visit: 0 if something speaks against it, else
 * the more the higher. A pure, symmetric function of the two.
 *
 * <p>Two acts that one item tells are two: the coder says each once. Copies of a text (known by its wording) may be off
 * by some days, since "on Tuesday" is read against each copy's dateline. Tellings of one story in other words are known
 * by the names they share. Other reports must agree in persons, offices and places where both name them, and in dates
 * within their precision.
 */
final class Likeness {
    /** Share of runs of words in common from which one text counts as a copy of the other. */
    private static final double COPY = 0.4;

    /** Days between tellings, and share of names in common, by which texts in other words tell one story. */
    private static final int STORY_DAYS = 4;

    private static final double STORY = 0.28;

    /** Share of names in common below which they tell two. */
    private static final double OTHER_STORY = 0.15;

    private static final int BASE = 1000;

    private Likeness() {}

    static int of(Report a, Report b) {
        if (a.origin().item().equals(b.origin().item())) {
            return 0;
        }
        return a.tellsVisit() ? VisitLikeness.of(a, b) : EventLikeness.of(a, b);
    }

    /** Days between the spans of two reports beyond which their likeness is 0. */
    static int reach(Report report) {
        return report.tellsVisit() ? VisitLikeness.REACH : EventLikeness.REACH;
    }

    /** The most days that a report of this kind and precision covers. */
    static int longest(String kind, Span.Precision precision) {
        boolean stays = kind.equals("CONSULT") || kind.startsWith("VISIT.");
        return precision == Span.Precision.DAY && !stays ? 0 : precision.longest();
    }

    static boolean copies(Report a, Report b) {
        return a.origin().wording().similarity(b.origin().wording()) >= COPY;
    }

    /** Whether two items tell one story, by when they were told and the names in them. */
    static Story story(Report a, Report b) {
        if (copies(a, b)) {
            return Story.COPY;
        }
        double names = a.origin().wording().sharedNames(b.origin().wording());
        if (daysBetweenTellings(a, b) <= STORY_DAYS && names >= STORY) {
            return Story.SAME;
        }
        return names < 0 || names >= OTHER_STORY ? Story.UNKNOWN : Story.OTHER;
    }

    /** What is known of two items telling one story, best first. */
    enum Story {
        COPY,
        SAME,
        UNKNOWN,
        OTHER;

        boolean isSame() {
            return this == COPY || this == SAME;
        }
    }

    /** Planned and proposed are one group, as in the codebook. */
    static boolean sameGroup(Status a, Status b) {
        return a == b || isAhead(a) && isAhead(b);
    }

    static boolean isAhead(Status status) {
        return status == Status.PLANNED || status == Status.PROPOSED;
    }

    static int daysBetweenTellings(Report a, Report b) {
        return Math.toIntExact(
                Math.abs(a.origin().day().toEpochDay() - b.origin().day().toEpochDay()));
    }

    /** Adds up what speaks for it; never 0. */
    static int weigh(Story story, boolean samePerson, boolean sameGroup, double overlap, int gap, int tellingGap) {
        int likeness = BASE
                + (story == Story.COPY ? 1000 : story == Story.SAME ? 400 : 0)
                + (samePerson ? 300 : 0)
                + (sameGroup ? 200 : 0)
                + (int) (overlap * 300)
                - 30 * Math.min(gap, 15)
                - Math.min(tellingGap, 60);
        return Math.max(1, likeness);
    }
}
