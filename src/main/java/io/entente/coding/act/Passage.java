package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.text.Sentence;
import io.entente.coding.time.Moment;
import java.util.List;

/**
 * One sentence with all that was found in it.
 *
 * @param cueAt where each cue stands
 * @param cueKinds the kinds of each cue, a bit for each
 */
public record Passage(
        Sentence sentence,
        List<Mention> mentions,
        List<Slot> slots,
        List<Match> acts,
        int[] cueAt,
        int[] cueKinds,
        List<Moment> moments) {

    static Passage of(
            Sentence sentence,
            List<Mention> mentions,
            List<Slot> slots,
            List<Match> acts,
            List<Match> cues,
            List<Moment> moments) {
        int[] at = new int[cues.size()];
        int[] kinds = new int[cues.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = cues.get(i).from();
            for (Sense sense : cues.get(i).senses()) {
                kinds[i] |= sense instanceof Sense.Cue cue ? 1 << cue.kind().ordinal() : 0;
            }
        }
        return new Passage(sentence, mentions, slots, acts, at, kinds, moments);
    }

    /** Whether a cue of the kind stands within {@code reach} words of {@code at}. */
    boolean cue(Sense.Cue.Kind kind, int at, int reach) {
        return (cuesNear(at, reach) & 1 << kind.ordinal()) != 0;
    }

    /** The kinds of all cues within {@code reach} words of {@code at}, a bit for each. */
    int cuesNear(int at, int reach) {
        int kinds = 0;
        for (int i = 0; i < cueAt.length; i++) {
            kinds |= Math.abs(cueAt[i] - at) <= reach ? cueKinds[i] : 0;
        }
        return kinds;
    }
}
