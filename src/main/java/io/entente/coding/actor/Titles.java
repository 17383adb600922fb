package io.entente.coding.actor;

import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.model.Office;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads titles: whose they are, of which state, and what office they amount to there. */
final class Titles {
    private final Particles particles;
    private final Naming naming;

    Titles(Particles particles, Naming naming) {
        this.particles = particles;
        this.naming = naming;
    }

    /** A title, those coordinated with it, its state behind "of", and the name that goes with it. */
    Mention titled(Scan scan, Mention before, int from) {
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
            if (here == null && state < 0 && at > from && means(match, office)) {
                here = office;
            }
            if (here == null && at > from) {
                // No title of that state, as in "Pakistani foreign minister Shah Mahmood Qureshi": the name begins.
                break;
            }
            office = Ranks.higher(office, here);
            to = match.to();
            boolean joined = scan.word(to, particles.and()) || scan.is(to, Words.Kind.SLASH);
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
        mention = remit(scan, mention);
        return naming.named(scan, mention, mention.to());
    }

    /** {@code the US envoy for Yemen}: that state is his subject, and nobody who acts. */
    private Mention remit(Scan scan, Mention mention) {
        int to = mention.to();
        boolean within = scan.word(to - 1, particles.forWord());
        if (mention.office() != Office.ENVOY || !within && !scan.word(to, particles.forWord())) {
            return mention;
        }
        int at = within ? to : to + 1;
        while (scan.is(at, Words.Kind.DETERMINER)) {
            at++;
        }
        Match match = scan.match(at);
        return match == null || match.sense(Sense.State.class) == null
                ? mention
                : mention.span(mention.from(), match.to());
    }

    /** {@code Foreign Ministry spokesperson Geng Shuang}: the person behind a body's title. */
    Mention titleAfter(Scan scan, Mention thing, int at) {
        return scan.sense(at, Sense.Title.class) != null ? titled(scan, thing, at) : thing;
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
    static boolean bare(Mention title) {
        return title.office() == Office.OTHER && title.person() == null && !title.resolved();
    }

    Mention owned(Scan scan, Mention title) {
        int at = title.from() - 1;
        while (at > 0 && scan.sense(at, Sense.Modifier.class) != null) {
            at--;
        }
        return particles.owns(scan, at) ? title.owned() : title;
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
                if (title.states() == null) {
                    return mention;
                }
                only.or(title.states());
                office = office == null ? title.office() : office;
            }
        }
        Mention known = mention.office() == null ? mention.office(office) : mention;
        return only.cardinality() == 1 ? known.state(only.nextSetBit(0)) : known.only(only);
    }

    /** {@code His Majesty King A}: a title of few states that says no more than the one before it. */
    private static boolean means(Match match, @Nullable Office office) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Title title && title.office() == office) {
                return true;
            }
        }
        return false;
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
    Mention ofState(Scan scan, Mention mention) {
        int at = mention.to();
        boolean hails = mention.office() != null && scan.word(at, particles.from());
        if (!hails && !scan.word(at, particles.of())) {
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
        return known.office(higherOf(scan, mention, state.state()));
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
}
