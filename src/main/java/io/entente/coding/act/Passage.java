package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.text.Sentence;
import io.entente.coding.time.Moment;
import java.util.List;

/** One sentence with all that was found in it. */
public record Passage(
        Sentence sentence,
        List<Mention> mentions,
        List<Slot> slots,
        List<Match> acts,
        List<Match> cues,
        List<Moment> moments) {
    /** Whether a cue of the kind stands within {@code reach} words of {@code at}. */
    boolean cue(Sense.Cue.Kind kind, int at, int reach) {
        for (Match match : cues) {
            if (match.from() >= at - reach && match.from() <= at + reach) {
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.Cue cue && cue.kind() == kind) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
