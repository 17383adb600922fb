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
 * @param presence what each mention says of its state; see {@link #presence(int)}
 * @param plain what the models see of each word, as {@link PlainWords} numbers it
 * @param protagonist the state of the official of whom the text before spoke last, {@link Mention#OPEN} if of none
 */
public record Passage(
        Sentence sentence,
        List<Mention> mentions,
        List<Slot> slots,
        List<Match> acts,
        int[] cueAt,
        int[] cueKinds,
        List<Moment> moments,
        byte[] presence,
        int[] plain,
        int protagonist) {
    /** Of a state only a place is named. */
    static final int PLACE = 1;
    /** Of a state somebody in office is named. */
    static final int OFFICIAL = 2;

    static Passage of(
            Sentence sentence,
            List<Mention> mentions,
            List<Slot> slots,
            List<Match> acts,
            List<Match> cues,
            List<Moment> moments,
            int[] plain,
            int protagonist) {
        int[] at = new int[cues.size()];
        int[] kinds = new int[cues.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = cues.get(i).from();
            for (Sense sense : cues.get(i).senses()) {
                kinds[i] |= sense instanceof Sense.Cue cue ? 1 << cue.kind().ordinal() : 0;
            }
        }
        byte[] presence = new byte[mentions.size()];
        for (int i = 0; i < presence.length; i++) {
            Mention mention = mentions.get(i);
            boolean place = mention.form() != null && mention.form().place() && mention.head() == null;
            presence[i] = (byte) (mention.official() ? OFFICIAL : place ? PLACE : 0);
        }
        return new Passage(sentence, mentions, slots, acts, at, kinds, moments, presence, plain, protagonist);
    }

    /** What the sentence names of a state: {@link #PLACE}, {@link #OFFICIAL}, both or neither. */
    int presence(int state) {
        int found = 0;
        for (int i = 0; i < presence.length; i++) {
            found |= mentions.get(i).state() == state ? presence[i] : 0;
        }
        return found;
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
