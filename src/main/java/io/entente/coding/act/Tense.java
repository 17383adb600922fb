package io.entente.coding.act;

import io.entente.model.Status;

/**
 * What the words around a phrase tell of its time.
 *
 * @param rule the status that grammar alone suggests
 * @param form past, third person present, base, participle or noun, as a number from 0
 * @param will whether a future auxiliary stands in the clause
 * @param infinitive whether {@code to} stands before it
 * @param negated whether it is denied
 * @param cues bits for planned, proposed, cancelled, denied phrases near it
 * @param near the kinds of all cues in the wider neighbourhood, a bit for each
 * @param all the kinds of all cues in the sentence, a bit for each
 * @param date none, past, today or to come, as a number from 0; of a weekday's name {@link #WEEKDAY} and how many days ago
 *     it last was
 */
record Tense(
        Status rule,
        int form,
        boolean will,
        boolean infinitive,
        boolean negated,
        int cues,
        int date,
        int near,
        int all) {
    static final int WEEKDAY = 4;
    /** How many values {@link #date} has. */
    static final int DATES = WEEKDAY + 7;
}
