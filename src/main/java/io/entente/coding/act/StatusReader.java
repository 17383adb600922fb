package io.entente.coding.act;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import io.entente.coding.time.Moment;
import io.entente.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tells whether a phrase speaks of what was done, will be, might be or will not be. */
final class StatusReader {
    private static final int CLAUSE = 7;
    private static final int NOUN_CLAUSE = 9;
    private static final int NEIGHBOURHOOD = 12;

    private final Words words;
    private final int to;

    StatusReader(Lexicon lexicon) {
        this.words = lexicon.words();
        this.to = words.id("to");
    }

    Status status(Passage passage, int from, int end, Sense.Act act, @Nullable LocalDate day) {
        if (act.status() != null && act.status() != Status.PROPOSED) {
            return act.status();
        }
        if (act.type() == io.entente.model.EventType.CONSULT && passage.cue(Kind.CANCELLED, from, NOUN_CLAUSE)) {
            return Status.CANCELLED;
        }
        if (act.status() != null) {
            return act.status();
        }
        Status told = act.noun() ? noun(passage, from, end) : verb(passage, from);
        if (told == Status.OCCURRED && future(passage, from, day)) {
            return Status.PLANNED;
        }
        return told;
    }

    /** All that the words tell of time, and what the rules make of it. */
    Tense tense(Passage passage, int from, int end, Sense.Act act, @Nullable LocalDate day) {
        Sentence s = passage.sentence();
        boolean will = false;
        boolean negated = false;
        boolean infinitive = from > 0 && s.word()[from - 1] == to;
        for (int i = from - 1; i >= Math.max(0, from - CLAUSE); i--) {
            int word = s.word()[i];
            if (words.is(word, Words.Kind.COMMA) || words.is(word, Words.Kind.SAY)) {
                break;
            }
            will |= words.is(word, Words.Kind.WILL);
            negated |= words.is(word, Words.Kind.NOT);
        }
        int near = passage.cuesNear(from, NOUN_CLAUSE);
        int cues = (near >> Kind.PLANNED.ordinal() & 1)
                + (near >> Kind.PROPOSED.ordinal() & 1) * 2
                + (near >> Kind.CANCELLED.ordinal() & 1) * 4
                + (near >> Kind.DENIED.ordinal() & 1) * 8;
        return new Tense(
                status(passage, from, end, act, day),
                form(s, from, act),
                will,
                infinitive,
                negated,
                cues,
                date(passage, from, day),
                passage.cuesNear(from, NEIGHBOURHOOD),
                passage.cuesNear(0, Integer.MAX_VALUE));
    }

    private int form(Sentence s, int from, Sense.Act act) {
        if (act.noun() || from >= s.size()) {
            return 4;
        }
        if (s.endsWith(from, "ing")) {
            return 3;
        }
        if (s.endsWith(from, "s") && !s.endsWith(from, "ss")) {
            return 1;
        }
        boolean base = act.trigger().regionMatches(true, 0, s.text(), s.start()[from], s.end()[from] - s.start()[from]);
        return base && !s.endsWith(from, "ed") ? 2 : 0;
    }

    private static int date(Passage passage, int at, @Nullable LocalDate day) {
        Moment nearest = null;
        for (Moment moment : passage.moments()) {
            if (Math.abs(moment.at() - at) < 2 * NOUN_CLAUSE
                    && (nearest == null || Math.abs(moment.at() - at) < Math.abs(nearest.at() - at))) {
                nearest = moment;
            }
        }
        if (nearest == null || day == null) {
            return 0;
        }
        if (nearest.weekday()) {
            long ago = ChronoUnit.DAYS.between(nearest.start().firstDay(), day);
            return Tense.WEEKDAY + Math.floorMod(ago, 7);
        }
        LocalDate last = nearest.start().lastDay();
        return last.isBefore(day) ? 1 : nearest.start().firstDay().isAfter(day) ? 3 : 2;
    }

    private Status verb(Passage passage, int from) {
        Sentence s = passage.sentence();
        boolean first = true;
        for (int i = from - 1; i >= Math.max(0, from - CLAUSE); i--) {
            int word = s.word()[i];
            if (words.is(word, Words.Kind.WILL)) {
                return Status.PLANNED;
            }
            if (first && word == to) {
                return infinitive(passage, i);
            }
            if (words.is(word, Words.Kind.MAY)) {
                return Status.PROPOSED;
            }
            if (words.is(word, Words.Kind.COMMA)
                    || words.is(word, Words.Kind.RELATIVE)
                    || words.is(word, Words.Kind.SAY)) {
                break;
            }
            first &= words.is(word, Words.Kind.NOT);
        }
        return Status.OCCURRED;
    }

    private Status infinitive(Passage passage, int at) {
        if (passage.cue(Kind.PLANNED, at - 2, 2)) {
            return Status.PLANNED;
        }
        if (passage.cue(Kind.PROPOSED, at - 2, 3)) {
            return Status.PROPOSED;
        }
        Sentence s = passage.sentence();
        boolean bare = s.part() == Part.TITLE;
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            if (words.is(s.word()[i], Words.Kind.BE)) {
                return Status.PLANNED;
            }
        }
        return bare ? Status.PLANNED : Status.OCCURRED;
    }

    private Status noun(Passage passage, int from, int end) {
        Sentence s = passage.sentence();
        for (int i = Math.max(0, from - NOUN_CLAUSE); i < Math.min(s.size(), end + 4); i++) {
            if (words.is(s.word()[i], Words.Kind.WILL)) {
                return Status.PLANNED;
            }
        }
        if (passage.cue(Kind.PLANNED, from, NOUN_CLAUSE)) {
            return Status.PLANNED;
        }
        return passage.cue(Kind.PROPOSED, from, CLAUSE) ? Status.PROPOSED : Status.OCCURRED;
    }

    private static boolean future(Passage passage, int at, @Nullable LocalDate day) {
        if (day == null) {
            return false;
        }
        for (Moment moment : passage.moments()) {
            if (Math.abs(moment.at() - at) < NOUN_CLAUSE
                    && moment.start().firstDay().isAfter(day)) {
                return true;
            }
        }
        return false;
    }
}
