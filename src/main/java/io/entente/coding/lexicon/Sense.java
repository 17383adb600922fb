package io.entente.coding.lexicon;

import io.entente.model.EventType;
import io.entente.model.Office;
import io.entente.model.Status;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase of the lexicon may mean. */
public sealed interface Sense {
    /** A word for a state. */
    record State(int state, Form form) implements Sense {}

    /** How a phrase stands for a state. */
    enum Form {
        NAME,
        ADJECTIVE,
        DEMONYM,
        CAPITAL,
        CITY,
        TERRITORY,
        METONYM,
        PARLIAMENT,
        FORCES,
        AGENCY;

        /** Whether it names a place one can travel to. */
        public boolean place() {
            return this == NAME || this == CAPITAL || this == CITY || this == TERRITORY;
        }
    }

    /** A body of some state that the phrase leaves open ({@code Foreign Ministry}). */
    record Body(Head head) implements Sense {}

    /** An organisation, company or name that is no state and hides the names within it. */
    record Organisation(String name, String kind) implements Sense {}

    /** A name that {@link Traps} holds in check. */
    record Trapped(int row) implements Sense {}

    /** A word that speaks for, or against, a trapped name. */
    record TrapCue(int row, boolean supports) implements Sense {}

    /**
     * A title.
     *
     * @param states whose title it is; null for any
     * @param broad whether it is read so too where no state is known
     */
    record Title(Office office, @Nullable BitSet states, boolean broad) implements Sense {
        public boolean of(int state) {
            return states == null || state >= 0 && states.get(state);
        }
    }

    /** A word that colours the title after it. */
    record Modifier(String kind) implements Sense {}

    /** A word of personal names. */
    record Name(String kind) implements Sense {}

    /** What kind of thing acts for a state or belongs to it. */
    enum Head {
        GOVERNMENT,
        AUTHORITY,
        OFFICIAL,
        EMBASSY,
        DIPLOMAT,
        DELEGATION,
        MILITARY,
        WEAPON,
        PEOPLE,
        CROWD,
        REBEL,
        COMPANY,
        SPORT,
        THING,
        COUNTERPART,
        SIDES
    }

    /** A noun that says what kind of thing the state's name before it, or after it, stands for. */
    record Noun(Head head) implements Sense {}

    /** A phrase that changes what a sentence or item is worth. */
    record Cue(Kind kind) implements Sense {
        /** What a cue tells. */
        public enum Kind {
            PLANNED,
            PROPOSED,
            CANCELLED,
            DENIED,
            PAST,
            HYPOTHETICAL,
            SPORT,
            BUSINESS,
            CRIME,
            CULTURE,
            HISTORY,
            DIPLOMACY,
            SUMMIT,
            ANGER
        }
    }

    /**
     * A phrase that tells an act.
     *
     * @param id numbers the rows; the judge weighs each
     * @param trigger as the lexicon has it, for explanations
     * @param targets words that lead to the other state: {@code obj}, {@code with}, ...
     * @param strength 1 says little without both states near it, 3 says it alone
     * @param status what the phrase itself says of the status
     * @param noun whether it is a noun, so that neither tense nor subject stand by it
     */
    record Act(
            int id,
            String trigger,
            EventType type,
            @Nullable String mode,
            @Nullable String cameo,
            Set<String> targets,
            int strength,
            @Nullable Status status,
            boolean noun)
            implements Sense {}
}
