package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups the words of one sentence into mentions: {@code Sri Lankan President Maithripala Sirisena} is one. */
final class MentionFinder {
    private static final int MOST = 60;
    private static final int MODIFIERS = 3;

    private final Lexicon lexicon;
    private final People people;
    private final TrapJudge traps;
    private final int of;
    private final int from;
    private final int and;
    private final int led;
    private final int its;
    private final int their;
    private final int his;
    private final int her;
    private final int anti;
    private final int non;
    private final int pro;
    private final int ex;

    MentionFinder(Lexicon lexicon, People people, TrapJudge traps) {
        this.traps = traps;
        this.lexicon = lexicon;
        this.people = people;
        this.of = lexicon.words().id("of");
        this.from = lexicon.words().id("from");
        this.and = lexicon.words().id("and");
        this.led = lexicon.words().id("led");
        this.its = lexicon.words().id("its");
        this.their = lexicon.words().id("their");
        this.his = lexicon.words().id("his");
        this.her = lexicon.words().id("her");
        this.anti = lexicon.words().id("anti");
        this.non = lexicon.words().id("non");
        this.pro = lexicon.words().id("pro");
        this.ex = lexicon.words().id("ex");
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
                join(scan, mentions, found);
                at = found.to() > at ? found.to() : at + 1;
            }
        }
        return mentions;
    }

    private @Nullable Mention at(Scan scan, int at) {
        Match match = scan.match(at);
        if (match != null) {
            Sense.State state = traps.state(match);
            if (state != null && partOfName(scan, match, state)) {
                return personFrom(scan, at);
            }
            if (state != null && state.form() != Form.AGENCY) {
                return state(scan, match, state);
            }
            if (state != null || match.sense(Sense.Organisation.class) != null) {
                return Mention.of(at, match.to(), Kind.ORGANISATION).state(Mention.NONE);
            }
            if (match.sense(Sense.Title.class) != null) {
                Mention title = titled(scan, Mention.of(at, at, Kind.TITLE), at);
                return bare(title) ? null : owned(scan, title);
            }
            Head head = headOf(match);
            if (head != null) {
                return thing(scan, match, head);
            }
            if (match.sense(Sense.Modifier.class) != null && scan.sentence.capital(at)) {
                int name = Names.afterCourtesy(scan, at);
                Mention person = person(scan, name);
                return person == null ? null : person.span(at, person.to());
            }
        }
        if (scan.is(at, Words.Kind.HE)) {
            return Mention.of(at, at + 1, Kind.PRONOUN);
        }
        return person(scan, at);
    }

    /**
     * Whether a place's word belongs to a person's name here. A state's own name does only where it is known to be
     * ambiguous; nothing does behind a preposition: {@code ambassador to Cambodia Zaheeruddin Thaheem}.
     */
    private boolean partOfName(Scan scan, Match match, Sense.State state) {
        boolean city = state.form() == Form.CITY || state.form() == Form.CAPITAL;
        boolean ambiguous = match.sense(Sense.Trapped.class) != null || match.sense(Sense.Name.class) != null;
        boolean people = state.form() == Form.NAME || state.form() == Form.DEMONYM;
        if (!city && !(people && ambiguous)) {
            return false;
        }
        if (this.people.known(scan.sentence.words(match.from(), match.to())) != null) {
            return true;
        }
        return scan.nameBeside(match) && !scan.is(match.from() - 1, Words.Kind.PREPOSITION);
    }

    /** A name whose first word is also a place. */
    private @Nullable Mention personFrom(Scan scan, int at) {
        int to = Math.max(at + 1, Names.end(scan, at + 1));
        Person person = people.named(scan.sentence.words(at, to));
        return person == null ? null : Mention.of(at, to, Kind.PERSON).person(person);
    }

    /** A state's name or adjective with what it colours. */
    private @Nullable Mention state(Scan scan, Match match, Sense.State sense) {
        Mention mention = Mention.of(match.from(), match.to(), Kind.STATE).named(sense.state(), sense.form());
        int next = match.to();
        if (scan.hyphen(match.from() - 1) && negates(scan, match.from() - 2)) {
            return mention.head(Head.THING);
        }
        if (scan.hyphen(next) && scan.sentence.shape()[next + 1] == Sentence.LOWER) {
            next += 2;
            if (!scan.word(next - 1, led)) {
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

    private boolean negates(Scan scan, int at) {
        return scan.word(at, anti) || scan.word(at, non) || scan.word(at, pro) || scan.word(at, ex);
    }

    /** Takes in the title, body or thing that the state's word stands before, past a few plain adjectives. */
    private Mention noun(Scan scan, Mention mention, int from, int modifiers) {
        int at = from;
        for (int skipped = 0; at < scan.size(); skipped++) {
            Match match = scan.match(at);
            if (match != null) {
                if (match.sense(Sense.Title.class) != null) {
                    return titled(scan, mention, at);
                }
                Head head = headOf(match);
                if (head != null) {
                    Mention thing = mention.head(head).span(mention.from(), match.to());
                    return head == Head.COUNTERPART
                            ? named(scan, thing.kind(Kind.COUNTERPART), match.to())
                            : titleAfter(scan, thing, match.to());
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
            return named(scan, mention, from);
        }
        return mention;
    }

    private static @Nullable Head headOf(Match match) {
        Sense.Noun noun = match.sense(Sense.Noun.class);
        Sense.Body body = match.sense(Sense.Body.class);
        return noun != null ? noun.head() : body != null ? body.head() : null;
    }

    /** {@code Foreign Ministry spokesperson Geng Shuang}: the person behind a body's title. */
    private Mention titleAfter(Scan scan, Mention thing, int at) {
        return scan.sense(at, Sense.Title.class) != null ? titled(scan, thing, at) : thing;
    }

    /** A title, those coordinated with it, its state behind "of", and the name that goes with it. */
    private Mention titled(Scan scan, Mention before, int from) {
        Office office = before.office();
        int state = before.state();
        int to = from;
        for (int at = from; ; ) {
            Sense.Title title = scan.sense(at, Sense.Title.class);
            Match match = scan.match(at);
            if (title == null || match == null) {
                break;
            }
            Office here = bestOf(match, state);
            if (here == null && at > from) {
                // No title of that state, as in "Pakistani foreign minister Shah Mahmood Qureshi": the name begins.
                break;
            }
            office = Ranks.higher(office, here);
            to = match.to();
            boolean joined = scan.word(to, and) || scan.is(to, Words.Kind.SLASH);
            at = joined ? to + 1 : to;
            if (!joined && scan.sense(at, Sense.Title.class) == null) {
                break;
            }
        }
        Mention mention =
                before.office(Ranks.changed(office, modifierBefore(scan, from))).span(before.from(), to);
        if (state < 0) {
            mention = ofState(scan, mention);
        }
        if (!mention.resolved()) {
            mention = restricted(scan, mention, from);
        }
        return named(scan, mention, mention.to());
    }

    /** The effect of the word before a title, empty if it has none. */
    private static String modifierBefore(Scan scan, int title) {
        int at = title - 1;
        if (scan.hyphen(at)) {
            at--;
        }
        Sense.Modifier modifier = at < 0 ? null : scan.sense(at, Sense.Modifier.class);
        return modifier == null ? "" : modifier.kind();
    }

    /** A word like "official" that is a title only beside a name or a state. */
    private static boolean bare(Mention title) {
        return title.office() == Office.OTHER && title.person() == null && !title.resolved();
    }

    private Mention owned(Scan scan, Mention title) {
        int at = title.from() - 1;
        while (at > 0 && scan.sense(at, Sense.Modifier.class) != null) {
            at--;
        }
        boolean own = scan.word(at, its) || scan.word(at, their) || scan.word(at, his) || scan.word(at, her);
        return own ? title.owned() : title;
    }

    /** A title that only some states have says whose it is. */
    private static Mention restricted(Scan scan, Mention mention, int from) {
        Match match = scan.match(from);
        if (match == null) {
            return mention;
        }
        BitSet only = new BitSet();
        Office office = null;
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Title title) {
                if (title.broad() || title.states() == null) {
                    return mention;
                }
                only.or(title.states());
                office = office == null ? title.office() : office;
            }
        }
        Mention known = mention.office() == null ? mention.office(office) : mention;
        return only.cardinality() == 1 ? known.state(only.nextSetBit(0)) : known.only(only);
    }

    /** What the title means in that state; a line that names the state wins over one for many. */
    private static @Nullable Office bestOf(Match match, int state) {
        Office best = null;
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Title title) {
                if (!title.broad() && title.of(state)) {
                    return title.office();
                }
                if (title.broad() && (best == null && state < 0 || title.of(state))) {
                    best = title.office();
                }
            }
        }
        return best;
    }

    /** Takes in {@code of (the) STATE} behind a title or body, {@code from STATE} behind a title. */
    private Mention ofState(Scan scan, Mention mention) {
        int at = mention.to();
        boolean hails = mention.office() != null && scan.word(at, from);
        if (!hails && !scan.word(at, of)) {
            return mention;
        }
        at++;
        while (scan.is(at, Words.Kind.DETERMINER)) {
            at++;
        }
        Sense.State state = scan.sense(at, Sense.State.class);
        Match match = scan.match(at);
        if (state == null || match == null || scan.is(match.to(), Words.Kind.POSSESSIVE)) {
            return mention;
        }
        Mention known = mention.named(state.state(), state.form()).span(mention.from(), match.to());
        return mention.office() == null ? known : known.office(higherOf(scan, mention, state.state()));
    }

    /** A title that means something else in that state is read again. */
    private static @Nullable Office higherOf(Scan scan, Mention mention, int state) {
        Office office = mention.office();
        for (int at = mention.from(); at < mention.to(); at++) {
            Match match = scan.match(at);
            if (match != null && match.sense(Sense.Title.class) != null) {
                return bestOf(match, state);
            }
        }
        return office;
    }

    /** A body or role without a state's word before it. */
    private @Nullable Mention thing(Scan scan, Match match, Head head) {
        Mention mention = Mention.of(match.from(), match.to(), Kind.BODY).head(head);
        if (head == Head.SIDES) {
            return mention.kind(Kind.SIDES);
        }
        if (head == Head.COUNTERPART) {
            return named(scan, ofState(scan, mention.kind(Kind.COUNTERPART)), match.to());
        }
        Mention known = ofState(scan, mention);
        boolean body = head == Head.GOVERNMENT || head == Head.EMBASSY;
        if (known.resolved() || body) {
            return titleAfter(scan, known, known.to());
        }
        return null;
    }

    /** Takes in the name that follows at once or behind a comma. */
    private Mention named(Scan scan, Mention mention, int at) {
        boolean comma = scan.is(at, Words.Kind.COMMA);
        int from = Names.afterCourtesy(scan, comma ? at + 1 : at);
        int to = Names.end(scan, from);
        if (to == from || comma && !endsApposition(scan, to)) {
            return mention;
        }
        Person person = people.named(scan.sentence.words(from, to));
        return person == null ? mention : mention.person(person).span(mention.from(), to);
    }

    private boolean endsApposition(Scan scan, int at) {
        return at >= scan.size()
                || scan.is(at, Words.Kind.COMMA)
                || scan.is(at, Words.Kind.STOP)
                || scan.is(at, Words.Kind.CONJUNCTION)
                || scan.is(at, Words.Kind.DASH);
    }

    private @Nullable Mention person(Scan scan, int at) {
        int to = Names.end(scan, at);
        if (to == at) {
            return null;
        }
        boolean doubtful = to - at == 1 && at == 0 || scan.sentence.titleCase();
        String name = scan.sentence.words(at, to);
        Person person = doubtful ? people.known(name) : people.named(name);
        if (person == null) {
            return null;
        }
        Mention mention = Mention.of(at, to, Kind.PERSON).person(person);
        return scan.word(to, of) ? ofState(scan, mention) : mention;
    }

    /** Adds a mention; one in apposition to the one before is joined with it. */
    private void join(Scan scan, List<Mention> mentions, Mention next) {
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && rankAndName(scan, last, next)) {
            Mention merged = last.person(next.person()).span(last.from(), next.to());
            mentions.set(mentions.size() - 1, merged);
            return;
        }
        if (last != null && accredited(scan, mentions, next)) {
            Mention title = mentions.get(mentions.size() - 2);
            mentions.add(next.state(title.state()).office(title.office()));
            return;
        }
        if (last != null && apposed(scan, last, next)) {
            Mention merged = next.person(last.person()).span(last.from(), next.to());
            mentions.set(
                    mentions.size() - 1,
                    merged.resolved() || !last.resolved() ? merged : merged.named(last.state(), last.form()));
            return;
        }
        mentions.add(next);
    }

    /** {@code Chief of the General Staff of Armenia, Lieutenant General Edvard Asryan}. */
    private static boolean rankAndName(Scan scan, Mention title, Mention named) {
        boolean comma = scan.is(title.to(), Words.Kind.COMMA) && named.from() == title.to() + 1;
        return title.office() != null
                && title.office() != Office.OTHER
                && title.person() == null
                && named.person() != null
                && named.office() == Office.OTHER
                && !named.resolved()
                && (comma || named.from() == title.to());
    }

    /** {@code Pakistani ambassador to Cambodia Zaheeruddin Thaheem}: the name belongs to the title before the host. */
    private static boolean accredited(Scan scan, List<Mention> mentions, Mention next) {
        if (mentions.size() < 2 || next.kind() != Kind.PERSON || next.office() != null || next.resolved()) {
            return false;
        }
        Mention host = mentions.get(mentions.size() - 1);
        Mention title = mentions.get(mentions.size() - 2);
        boolean together = host.kind() == Kind.STATE
                && host.head() == null
                && host.person() == null
                && (next.from() == host.to() || scan.is(host.to(), Words.Kind.COMMA) && next.from() == host.to() + 1);
        return together
                && title.office() != null
                && title.person() == null
                && title.office().compareTo(Office.ENVOY) >= 0
                && host.from() - title.to() <= 2
                && scan.is(host.from() - 1, Words.Kind.PREPOSITION);
    }

    /** {@code Dritan Abazovic, (the) Prime Minister of Montenegro}. */
    private static boolean apposed(Scan scan, Mention person, Mention title) {
        if (person.person() == null || person.office() != null || title.person() != null || title.office() == null) {
            return false;
        }
        int at = person.to();
        if (!scan.is(at, Words.Kind.COMMA)) {
            return false;
        }
        at++;
        while (at < title.from()
                && (scan.is(at, Words.Kind.DETERMINER) || scan.sense(at, Sense.Modifier.class) != null)) {
            at++;
        }
        return at == title.from();
    }
}
