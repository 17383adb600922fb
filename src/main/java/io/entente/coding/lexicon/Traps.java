package io.entente.coding.lexicon;

import java.util.List;

/**
 * Names of states that are also something else, with what in an item speaks for either reading.
 *
 * @param rows by the number that {@link Sense.Trapped} holds
 * @param cues the phrases that speak, each a {@link Sense.TrapCue}
 */
public record Traps(List<Row> rows, Phrases cues) {
    /**
     * One other reading of a name.
     *
     * @param state the state that the name would give, by number
     * @param instead the state it gives in the other reading, -1 for none
     * @param place whether that reading is only a place, where nobody acts
     * @param strict whether the name gives the state only if a cue speaks for it
     */
    public record Row(int state, int instead, boolean place, boolean strict) {}
}
