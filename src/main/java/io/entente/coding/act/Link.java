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
 * @param from first word of the phrase
 * @param sourceMention who stands for the source; null if only understood
 * @param sourceSlot the list in which the source's mention stands; null if only understood
 * @param carried whether the phrase stands in the sentence before, and this one goes on with it
 * @param tense what the words tell of time
 * @param score log odds that this reading is right
 */
public record Link(
        Passage passage,
        Sense.Act act,
        int from,
        int to,
        int source,
        int target,
        @Nullable Mention sourceMention,
        @Nullable Mention targetMention,
        @Nullable Slot sourceSlot,
        @Nullable Slot targetSlot,
        Status status,
        @Nullable Moment moment,
        boolean carried,
        Tense tense,
        double score) {
    /** Whether both sides do it together. */
    public boolean mutual() {
        return switch (act.type()) {
            case AGREE, CONSULT, COOPERATE -> true;
            default -> false;
        };
    }

    /** The same read with a status, and the odds that it is right so. */
    Link read(Status as, double odds) {
        return new Link(
                passage,
                act,
                from,
                to,
                source,
                target,
                sourceMention,
                targetMention,
                sourceSlot,
                targetSlot,
                as,
                moment,
                carried,
                tense,
                odds);
    }
}
