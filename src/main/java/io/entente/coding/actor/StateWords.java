package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads what stands for a state, or for a body of one, with the title, body or thing that it colours. */
final class StateWords {
    private static final int MODIFIERS = 3;

    private final Particles particles;
    private final Titles titles;
    private final Naming naming;

    StateWords(Particles particles, Titles titles, Naming naming) {
        this.particles = particles;
        this.titles = titles;
        this.naming = naming;
    }

    /** A state's name or adjective with what it colours. */
    Mention state(Scan scan, Match match, Sense.State sense) {
        Mention mention = Mention.of(match.from(), match.to(), Kind.STATE).named(sense.state(), sense.form());
        int next = match.to();
        if (scan.hyphen(match.from() - 1) && particles.negates(scan, match.from() - 2)) {
            return mention.head(Head.THING);
        }
        if (scan.hyphen(next) && scan.sentence.shape()[next + 1] == Sentence.LOWER) {
            next += 2;
            if (!scan.word(next - 1, particles.led())) {
                return mention.head(Head.THING).span(match.from(), next);
            }
        }
        boolean possessive = scan.is(next, Words.Kind.POSSESSIVE);
        if (possessive) {
            mention = mention.possessive(true);
            next++;
        }
        boolean colours = possessive || sense.form() == Form.ADJECTIVE || sense.form() == Form.DEMONYM;
        return noun(scan, mention, next, colours ? MODIFIERS : 0);
    }

    /** Takes in the title, body or thing that the state's word stands before, past a few plain adjectives. */
    private Mention noun(Scan scan, Mention mention, int from, int modifiers) {
        int at = from;
        for (int skipped = 0; at < scan.size(); skipped++) {
            Match match = scan.match(at);
            if (match != null) {
                if (match.sense(Sense.Title.class) != null) {
                    // in Nouakchott Colonel A: where, not whose.
                    boolean where = !mention.possessive()
                            && particles.at(scan, mention.from() - 1)
                            && mention.form() != Form.ADJECTIVE
                            && mention.form() != Form.DEMONYM;
                    return where ? mention : titles.titled(scan, mention, at);
                }
                Head head = headOf(match);
                if (head != null) {
                    Mention thing = mention.head(head).span(mention.from(), match.to());
                    return head == Head.COUNTERPART
                            ? naming.named(scan, thing.kind(Kind.COUNTERPART), match.to())
                            : titles.titleAfter(scan, thing, match.to());
                }
                if (match.sense(Sense.Modifier.class) == null || scan.sense(at, Sense.State.class) != null) {
                    break;
                }
                at = match.to();
            } else if (scan.hyphen(at)) {
                at++;
                skipped--;
            } else if (scan.words.small(scan.sentence.word()[at])
                    || scan.sentence.shape()[at] != Sentence.LOWER) {
                break;
            } else {
                at++;
            }
            if (skipped >= modifiers) {
                break;
            }
        }
        if (mention.possessive() || mention.form() == Form.ADJECTIVE) {
            return naming.named(scan, mention, from);
        }
        return mention;
    }

    /** A body or role without a state's word before it. */
    @Nullable
    Mention thing(Scan scan, Match match, Head head) {
        Mention mention = Mention.of(match.from(), match.to(), Kind.BODY).head(head);
        if (head == Head.SIDES) {
            return mention.kind(Kind.SIDES);
        }
        if (head == Head.COUNTERPART) {
            return naming.named(scan, titles.ofState(scan, mention.kind(Kind.COUNTERPART)), match.to());
        }
        Mention known = titles.ofState(scan, mention);
        boolean body = head == Head.GOVERNMENT || head == Head.EMBASSY;
        if (known.resolved() || body) {
            return titles.titleAfter(scan, known, known.to());
        }
        return null;
    }

    static @Nullable Head headOf(Match match) {
        Sense.Noun noun = match.sense(Sense.Noun.class);
        Sense.Body body = match.sense(Sense.Body.class);
        return noun != null ? noun.head() : body != null ? body.head() : null;
    }
}
