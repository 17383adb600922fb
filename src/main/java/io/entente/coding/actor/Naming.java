package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Finds the names of people, and remembers whom the item has named. */
final class Naming {
    private final People people;

    Naming(People people) {
        this.people = people;
    }

    /**
     * Whether a place's word belongs to a person's name here. A state's own name does only where it is known to be
     * ambiguous; nothing does behind a preposition: {@code ambassador to Cambodia Zaheeruddin Thaheem}.
     */
    boolean partOfName(Scan scan, Match match, Sense.State state) {
        boolean city = state.form() == Form.CITY || state.form() == Form.CAPITAL;
        boolean ambiguous = match.sense(Sense.Trapped.class) != null || match.sense(Sense.Name.class) != null;
        boolean stateItself = state.form() == Form.NAME || state.form() == Form.DEMONYM;
        if (!city && !(stateItself && ambiguous)) {
            return false;
        }
        if (people.known(scan.sentence.words(match.from(), match.to())) != null) {
            return true;
        }
        return scan.nameBeside(match) && !scan.is(match.from() - 1, Words.Kind.PREPOSITION);
    }

    /** A name whose first word is also a place. */
    @Nullable
    Mention personFrom(Scan scan, int at) {
        int to = Math.max(at + 1, Names.end(scan, at + 1));
        Person person = people.named(scan.sentence.words(at, to));
        return person == null ? null : Mention.of(at, to, Kind.PERSON).person(person);
    }

    /** Takes in the name that follows at once or behind a comma. */
    Mention named(Scan scan, Mention mention, int at) {
        boolean comma = scan.is(at, Words.Kind.COMMA);
        int start = comma ? at + 1 : at;
        int from = Names.afterCourtesy(scan, start);
        int to = Names.end(scan, from);
        if (to == from || comma && !endsApposition(scan, to)) {
            return mention;
        }
        Person person = people.named(scan.sentence.words(from, to));
        if (person != null && from > start) {
            person.styled(scan.sentence.words(start, from));
        }
        return person == null ? mention : mention.person(person).span(mention.from(), to);
    }

    private static boolean endsApposition(Scan scan, int at) {
        return at >= scan.size()
                || scan.is(at, Words.Kind.COMMA)
                || scan.is(at, Words.Kind.STOP)
                || scan.is(at, Words.Kind.CONJUNCTION)
                || scan.is(at, Words.Kind.DASH);
    }

    /** The person named at {@code at}, null if none is. */
    @Nullable
    Mention person(Scan scan, int at) {
        int to = Names.end(scan, at);
        if (to == at) {
            return null;
        }
        boolean doubtful = to - at == 1 && at == 0 || scan.sentence.titleCase();
        String name = scan.sentence.words(at, to);
        Person person = doubtful ? people.known(name) : people.named(name);
        return person == null ? null : Mention.of(at, to, Kind.PERSON).person(person);
    }
}
