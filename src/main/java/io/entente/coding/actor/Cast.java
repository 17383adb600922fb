package io.entente.coding.actor;

import io.entente.coding.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who appears in an item.
 *
 * @param mentions per sentence, in order
 * @param home the state the item is written from, {@link Mention#OPEN} where unknown
 * @param place the state of the dateline, {@link Mention#OPEN} where unknown
 * @param officials how many people in office each state has, by its number
 * @param counts how often each state is meant, by its number
 * @param inTitle whether the title or lead means a state, by its number
 */
public record Cast(
        List<Sentence> sentences,
        List<List<Mention>> mentions,
        int home,
        int place,
        int[] counts,
        int[] officials,
        boolean[] inTitle,
        boolean[] inLead) {
    /** Whether two states appear at all: without, nothing was done by one to another. */
    public boolean international() {
        int first = Mention.OPEN;
        for (List<Mention> of : mentions) {
            for (int i = 0; i < of.size(); i++) {
                int state = of.get(i).state();
                boolean another = state >= 0 && first >= 0 && state != first;
                if (another || of.get(i).other() >= 0) {
                    return true;
                }
                first = state >= 0 ? state : first;
            }
        }
        return false;
    }

    /** How many sentences name anybody: a paragraph about the weather makes an item no longer. */
    public int telling() {
        int telling = 0;
        for (List<Mention> of : mentions) {
            telling += of.isEmpty() ? 0 : 1;
        }
        return telling;
    }

    /**
     * The official whom the item names most, of a foreign state or of the one the item is written from; of several the
     * first. Null if there is none.
     */
    public @Nullable Mention protagonist(boolean foreign) {
        Mention most = null;
        int times = 0;
        for (List<Mention> of : mentions) {
            for (Mention mention : of) {
                Person person = mention.person();
                if (person != null
                        && person.times() > times
                        && mention.kind() != Mention.Kind.PRONOUN
                        && mention.acts()
                        && foreign != (mention.state() == home)) {
                    most = mention;
                    times = person.times();
                }
            }
        }
        return most;
    }

    /** The two states most meant, the first the more; {@link Mention#OPEN} where there are fewer. */
    public int[] main() {
        int first = Mention.OPEN;
        int second = Mention.OPEN;
        for (int state = 0; state < counts.length; state++) {
            if (counts[state] > 0 && (first < 0 || counts[state] > counts[first])) {
                second = first;
                first = state;
            } else if (counts[state] > 0 && (second < 0 || counts[state] > counts[second])) {
                second = state;
            }
        }
        return new int[] {first, second};
    }
}
