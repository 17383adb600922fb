package io.entente.coding.actor;

import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.model.Office;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Words {@code from} up to, not including, {@code to} of a sentence that mean a state or one who acts for it.
 *
 * @param state the state's number; {@link #OPEN} until it is known, {@link #NONE} for an organisation
 * @param other the second state of "the two sides", else {@link #OPEN}
 * @param form how the state is named; null where it is only understood
 * @param head what of the state is meant; null for the state itself
 * @param person who is named, null if nobody
 * @param possessive whether {@code 's} follows
 * @param only the states whose title it can be; null for any
 * @param own whether {@code its}, {@code his}, {@code her} or {@code their} stands before it
 */
public record Mention(
        int from,
        int to,
        int state,
        int other,
        @Nullable Form form,
        @Nullable Head head,
        @Nullable Office office,
        @Nullable Person person,
        Kind kind,
        boolean possessive,
        @Nullable BitSet only,
        boolean own) {
    public static final int OPEN = -1;
    public static final int NONE = -2;

    /** What told the mention. */
    public enum Kind {
        STATE,
        TITLE,
        PERSON,
        BODY,
        SIDES,
        COUNTERPART,
        PRONOUN,
        ORGANISATION
    }

    static Mention of(int from, int to, Kind kind) {
        return new Mention(from, to, OPEN, OPEN, null, null, null, null, kind, false, null, false);
    }

    Mention state(int known) {
        return new Mention(from, to, known, other, form, head, office, person, kind, possessive, only, own);
    }

    Mention pair(int one, int two) {
        return new Mention(from, to, one, two, form, head, office, person, kind, possessive, only, own);
    }

    Mention named(int named, @Nullable Form how) {
        return new Mention(from, to, named, other, how, head, office, person, kind, possessive, only, own);
    }

    Mention head(@Nullable Head what) {
        return new Mention(from, to, state, other, form, what, office, person, kind, possessive, only, own);
    }

    Mention office(@Nullable Office what) {
        return new Mention(from, to, state, other, form, head, what, person, kind, possessive, only, own);
    }

    Mention person(@Nullable Person who) {
        return new Mention(from, to, state, other, form, head, office, who, kind, possessive, only, own);
    }

    Mention span(int start, int end) {
        return new Mention(start, end, state, other, form, head, office, person, kind, possessive, only, own);
    }

    Mention possessive(boolean is) {
        return new Mention(from, to, state, other, form, head, office, person, kind, is, only, own);
    }

    Mention only(@Nullable BitSet states) {
        return new Mention(from, to, state, other, form, head, office, person, kind, possessive, states, own);
    }

    Mention owned() {
        return new Mention(from, to, state, other, form, head, office, person, kind, possessive, only, true);
    }

    Mention kind(Kind what) {
        return new Mention(from, to, state, other, form, head, office, person, what, possessive, only, own);
    }

    /** Whether the state is known. */
    public boolean resolved() {
        return state >= 0;
    }

    /** Whether someone or something that can act for the state is meant, not its soil, food or firms. */
    public boolean acts() {
        return resolved() && (head == null || head != Head.THING && head != Head.COMPANY && head != Head.SPORT);
    }

    /** Whether the words only point at somebody named elsewhere: {@code he}, {@code the minister}. */
    public boolean points() {
        return kind == Kind.PRONOUN || kind == Kind.TITLE && person == null && form == null;
    }

    /** Whether a person in office, named or not, is meant. */
    public boolean official() {
        return office != null || person != null && person.office() != null;
    }

    /** The office, the person's where the words say none or only a rank: {@code Minister A}. */
    public @Nullable Office rank() {
        Office held = person == null ? null : person.office();
        boolean vague = office == Office.OTHER || office == Office.MINISTER;
        return office == null || vague && held != null && held.compareTo(office) < 0 ? held : office;
    }
}
