package io.entente.coding.act;

import io.entente.coding.lexicon.Sense;
import io.entente.coding.time.Moment;
import io.entente.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that tells an act, with all that does not hang on who did it to whom.
 *
 * @param from first word of the phrase
 * @param moment the date nearest to it
 * @param carried whether the phrase stands in the sentence before, and this one goes on with it
 * @param tense what the words tell of time
 * @param readings the statuses worth weighing
 * @param negated whether it is denied
 * @param quoted whether it stands within quotation marks
 * @param passive whether it is told in the passive
 */
record Phrase(
        Passage passage,
        Sense.Act act,
        int from,
        int to,
        @Nullable Moment moment,
        boolean carried,
        Tense tense,
        List<Status> readings,
        boolean negated,
        boolean quoted,
        boolean passive) {

    /** The same where the sentence after goes on with it. */
    Phrase carriedInto(Passage after) {
        return new Phrase(after, act, 0, 1, nearest(after.moments(), 0), true, tense, readings, false, false, false);
    }

    static @Nullable Moment nearest(List<Moment> moments, int at) {
        Moment best = null;
        for (Moment moment : moments) {
            if (best == null || Math.abs(moment.at() - at) < Math.abs(best.at() - at)) {
                best = moment;
            }
        }
        return best;
    }
}
