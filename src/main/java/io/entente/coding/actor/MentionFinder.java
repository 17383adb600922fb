package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups the words of one sentence into mentions: {@code Sri Lankan President Maithripala Sirisena} is one. */
final class MentionFinder {
    private static final int MOST = 60;

    private final Lexicon lexicon;
    private final TrapJudge traps;
    private final Particles particles;
    private final Naming naming;
    private final Titles titles;
    private final StateWords states;

    MentionFinder(Lexicon lexicon, People people, TrapJudge traps) {
        this.lexicon = lexicon;
        this.traps = traps;
        this.particles = new Particles(lexicon.words());
        this.naming = new Naming(people);
        this.titles = new Titles(particles, naming);
        this.states = new StateWords(particles, titles, naming);
    }

    List<Mention> find(Sentence sentence) {
        Scan scan = new Scan(sentence, lexicon.names().find(sentence), lexicon.words());
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < scan.size() && mentions.size() < MOST; ) {
            Mention found = at(scan, at);
            if (found == null) {
                Match match = scan.match(at);
                at = match == null ? at + 1 : match.to();
            } else {
                Joiner.join(scan, mentions, found);
                at = found.to() > at ? found.to() : at + 1;
            }
        }
        return mentions;
    }

    private @Nullable Mention at(Scan scan, int at) {
        Match match = scan.match(at);
        if (match != null) {
            Sense.State state = traps.state(match);
            if (state != null && naming.partOfName(scan, match, state)) {
                return naming.personFrom(scan, at);
            }
            if (state != null && state.form() != Form.AGENCY) {
                return states.state(scan, match, state);
            }
            if (state != null || match.sense(Sense.Organisation.class) != null) {
                return Mention.of(at, match.to(), Kind.ORGANISATION).state(Mention.NONE);
            }
            if (match.sense(Sense.Title.class) != null) {
                Mention title = titles.titled(scan, Mention.of(at, at, Kind.TITLE), at);
                if (!Titles.bare(title)) {
                    return titles.owned(scan, title);
                }
                // His Highness, Her Excellency: no name follows, so whoever was spoken of is meant.
                return particles.owns(scan, at) ? Mention.of(at, match.to(), Kind.PRONOUN) : null;
            }
            Head head = StateWords.headOf(match);
            if (head != null) {
                return states.thing(scan, match, head);
            }
            if (match.sense(Sense.Modifier.class) != null && scan.sentence.capital(at)) {
                int name = Names.afterCourtesy(scan, at);
                Mention person = person(scan, name);
                if (person == null && particles.owns(scan, at)) {
                    return Mention.of(at, match.to(), Kind.PRONOUN);
                }
                return person == null ? null : person.span(at, person.to());
            }
        }
        if (scan.is(at, Words.Kind.HE)) {
            return Mention.of(at, at + 1, Kind.PRONOUN);
        }
        return person(scan, at);
    }

    private @Nullable Mention person(Scan scan, int at) {
        Mention person = naming.person(scan, at);
        return person != null && scan.word(person.to(), particles.of()) ? titles.ofState(scan, person) : person;
    }
}
