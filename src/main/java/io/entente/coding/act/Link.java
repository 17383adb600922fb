package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.time.Moment;
import io.entente.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A possible act: a phrase, who may have done it and to whom.
 *
 * @param source number of the acting state
 * @param target number of the other
 * @param sourceMention who stands for the source; null if only understood
 * @param sourceReach how the list stands to the phrase in which the source is; null if only understood
 * @param score log odds that this reading is right
 */
public record Link(
        Phrase phrase,
        int source,
        int target,
        @Nullable Mention sourceMention,
        @Nullable Mention targetMention,
        @Nullable Reach sourceReach,
        @Nullable Reach targetReach,
        Status status,
        double score) {
    public Passage passage() {
        return phrase.passage();
    }

    public Sense.Act act() {
        return phrase.act();
    }

    /** First word of the phrase. */
    public int from() {
        return phrase.from();
    }

    public int to() {
        return phrase.to();
    }

    /** The date that is told of it, null if none. */
    public @Nullable Moment moment() {
        return phrase.moment();
    }

    /** Whether the phrase stands in the sentence before, and this one goes on with it. */
    public boolean carried() {
        return phrase.carried();
    }

    /** What the words tell of time. */
    Tense tense() {
        return phrase.tense();
    }

    /** Whether both sides do it together. */
    public boolean mutual() {
        return switch (act().type()) {
            case AGREE, CONSULT, COOPERATE -> true;
            default -> false;
        };
    }

    /** The same read with a status, and the odds that it is right so. */
    Link read(Status as, double odds) {
        return new Link(phrase, source, target, sourceMention, targetMention, sourceReach, targetReach, as, odds);
    }
}
