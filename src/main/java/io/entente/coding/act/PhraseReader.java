package io.entente.coding.act;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Sentence;
import io.entente.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a phrase is told: its time, its voice, whether it is denied or only quoted. */
final class PhraseReader {
    private static final int CALLED_OFF = 1 << Kind.CANCELLED.ordinal() | 1 << Kind.DENIED.ordinal();

    private final StatusReader statuses;
    private final Grammar grammar;

    PhraseReader(Lexicon lexicon) {
        this.statuses = new StatusReader(lexicon);
        this.grammar = new Grammar(lexicon.words());
    }

    /** @param at the word whose nearest date is the phrase's */
    Phrase read(Passage passage, int from, int to, Sense.Act act, int at, boolean carried, @Nullable LocalDate day) {
        Sentence sentence = passage.sentence();
        Tense tense = statuses.tense(passage, from, to, act, day);
        return new Phrase(
                passage,
                act,
                from,
                to,
                Phrase.nearest(passage.moments(), at),
                carried,
                tense,
                readings(tense),
                grammar.negated(sentence, from),
                grammar.quoted(sentence, from),
                grammar.passive(sentence, from, act));
    }

    /** The statuses worth weighing: what grammar suggests, and what a cue nearby would make of it. */
    private static List<Status> readings(Tense tense) {
        List<Status> readings = new ArrayList<>(3);
        readings.add(tense.rule());
        boolean ahead = tense.rule() == Status.PLANNED || tense.rule() == Status.PROPOSED;
        if (tense.rule() != Status.OCCURRED) {
            readings.add(Status.OCCURRED);
        }
        boolean future =
                tense.will() || tense.infinitive() || (tense.cues() & 3) != 0 || tense.date() >= 3 || tense.form() == 1;
        if (!ahead && future) {
            readings.add((tense.cues() & 3) == 2 ? Status.PROPOSED : Status.PLANNED);
        }
        boolean off = (tense.all() & CALLED_OFF) != 0;
        if (tense.rule() != Status.CANCELLED && (off || tense.negated())) {
            readings.add(Status.CANCELLED);
        }
        return readings;
    }
}
