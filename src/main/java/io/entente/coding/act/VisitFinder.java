package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Weights;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.text.Part;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties whoever may travel to every place, and every host, that a sentence or the one before it names. */
public final class VisitFinder {
    private static final int MOST = 8;
    private static final int MOST_LINKS = 4000;
    /** Stands in where no phrase of the lexicon tells the presence. */
    private static final Sense.Act PRESENCE =
            new Sense.Act(-1, "presence", EventType.CONSULT, null, "042", Set.of(), 1, null, false);

    private final VisitFeatures features;
    private final PhraseReader phrases;

    public VisitFinder(Lexicon lexicon, VisitFeatures features) {
        this.features = features;
        this.phrases = new PhraseReader(lexicon);
    }

    /** All links of guest (source) and host (target), scored by the weights. */
    public List<Link> find(Cast cast, List<Passage> passages, @Nullable LocalDate day, Weights weights) {
        Weighing links = new Weighing(features, weights, cast, cast.main(), MOST_LINKS);
        Mention before = null;
        Mention stranger = cast.protagonist(true);
        Mention local = cast.protagonist(false);
        for (Passage passage : passages) {
            List<Mention> guests = guests(passage);
            List<Mention> hosts = hosts(passage);
            tie(links, passage, guests, hosts, false, day);
            tie(links, passage, absent(guests, before, stranger, local), hosts, true, day);
            if (passage.sentence().part() != Part.TITLE && !guests.isEmpty()) {
                before = guests.get(0);
            }
        }
        return links.links();
    }

    /** Those of whom the text may speak though the sentence names nobody of their state. */
    private static List<Mention> absent(List<Mention> guests, @Nullable Mention... known) {
        List<Mention> absent = new ArrayList<>();
        for (Mention mention : known) {
            boolean here = mention == null;
            for (int i = 0; i < guests.size() && !here; i++) {
                here = guests.get(i).state() == mention.state();
            }
            for (int i = 0; i < absent.size() && !here; i++) {
                here = absent.get(i).state() == mention.state();
            }
            if (!here) {
                absent.add(mention);
            }
        }
        return absent;
    }

    private void tie(
            Weighing links,
            Passage passage,
            List<Mention> guests,
            List<Mention> hosts,
            boolean carried,
            @Nullable LocalDate day) {
        @Nullable Phrase[] phrases = new Phrase[hosts.size()];
        for (Mention guest : guests) {
            for (int i = 0; i < phrases.length && !links.full(); i++) {
                Mention host = hosts.get(i);
                if (guest.state() != host.state()) {
                    Phrase phrase = phrases[i] == null ? phrase(passage, host, carried, day) : phrases[i];
                    phrases[i] = phrase;
                    links.add(new Link(
                            phrase,
                            guest.state(),
                            host.state(),
                            guest,
                            host,
                            null,
                            null,
                            phrase.tense().rule(),
                            0));
                }
            }
        }
    }

    private Phrase phrase(Passage passage, Mention host, boolean carried, @Nullable LocalDate day) {
        Match told = told(passage, host.from());
        Sense.Act act = told == null ? null : consult(told);
        int from = told == null ? host.from() : told.from();
        int to = told == null ? host.from() : told.to();
        return phrases.read(passage, from, to, act == null ? PRESENCE : act, host.from(), carried, day);
    }

    /** The nearest phrase before the place, or else after it, that tells of a visit. */
    private static @Nullable Match told(Passage passage, int place) {
        Match best = null;
        int nearest = Integer.MAX_VALUE;
        for (Match match : passage.acts()) {
            Sense.Act act = consult(match);
            if (act == null || !"visit".equals(act.mode()) && !Status.CANCELLED.equals(act.status())) {
                continue;
            }
            int distance = match.from() < place ? place - match.to() : 2 * (match.from() - place) + 6;
            distance -= 3 * act.strength();
            if (distance < nearest) {
                nearest = distance;
                best = match;
            }
        }
        return best;
    }

    private static Sense.@Nullable Act consult(Match match) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Act act && act.type() == EventType.CONSULT) {
                return act;
            }
        }
        return null;
    }

    private static List<Mention> guests(Passage passage) {
        List<Mention> guests = new ArrayList<>();
        for (Mention m : passage.mentions()) {
            boolean named = m.person() != null || m.office() != null;
            boolean group = m.head() == Head.DELEGATION || m.head() == Head.OFFICIAL || m.head() == Head.DIPLOMAT;
            if (m.resolved() && (named || group || m.form() != null && m.acts()) && guests.size() < MOST) {
                guests.add(m);
            }
        }
        return guests;
    }

    private static List<Mention> hosts(Passage passage) {
        List<Mention> hosts = new ArrayList<>();
        for (Mention m : passage.mentions()) {
            boolean place = m.form() != null
                    && m.form().place()
                    && m.head() == null
                    && m.person() == null
                    && m.office() == null;
            if (m.resolved() && (place || m.official() || m.head() == Head.AUTHORITY) && hosts.size() < 2 * MOST) {
                hosts.add(m);
            }
        }
        return hosts;
    }
}
