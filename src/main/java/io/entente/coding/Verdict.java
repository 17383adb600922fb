package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.Link;
import io.entente.coding.actor.Mention;
import io.entente.coding.actor.Person;
import io.entente.coding.judge.Odds;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.time.Moment;
import io.entente.model.Actor;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.NewsItem;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides which claims of a reading are believed, and writes them as events, visits and tone. */
final class Verdict {
    private static final double WORTH_TELLING = 0.1;
    private static final int MOST = 60;
    private static final Comparator<Claim> LIKELIEST_FIRST = (a, b) -> Double.compare(b.score(), a.score());

    private final Lexicon lexicon;
    private final Bars many;

    Verdict(Lexicon lexicon) {
        this(lexicon, Bars.BEST);
    }

    Verdict(Lexicon lexicon, Bars bars) {
        this.lexicon = lexicon;
        this.many = bars;
    }

    CodedItem on(NewsItem item, Reading reading) {
        @Nullable LocalDate day = reading.document().day();
        Bars bars = reading.cast().sentences().size() == 1 ? many.alone() : many;
        List<Visit> visits = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Claim> taken = new ArrayList<>();
        for (Claim claim : sorted(reading.visits())) {
            if (Odds.probability(claim.score()) < bars.visit()) {
                break;
            }
            Mention guest = Guests.of(claim, reading.cast());
            if (guest != null && believed(claim, guest, taken, bars) && visits.size() < MOST) {
                taken.add(claim);
                visits.add(visit(item, claim, guest, day));
                if (seen.add(key(claim, EventType.CONSULT))) {
                    events.add(event(item, claim, EventType.CONSULT, day));
                }
            }
        }
        List<Claim> acts = sorted(reading.acts());
        for (Claim claim : acts) {
            if (Odds.probability(claim.score()) < bars.act()) {
                break;
            }
            if (events.size() < MOST && seen.add(key(claim, claim.type()))) {
                events.add(event(item, claim, claim.type(), day));
            }
        }
        leftOut(item, reading.acts(), acts, events, day, bars.something());
        SortedMap<String, Integer> tone = new TreeMap<>();
        for (Event event : events) {
            tone.computeIfAbsent(event.pair().toString(), pair -> Tone.of(event.pair(), events));
        }
        return new CodedItem(item.id(), !events.isEmpty(), events, visits, tone);
    }

    /** A pair of which the item surely tells something, though of no one act enough, gets its likeliest act. */
    private void leftOut(
            NewsItem item,
            List<Claim> all,
            List<Claim> likeliestFirst,
            List<Event> events,
            @Nullable LocalDate day,
            double bar) {
        Map<Long, Double> nothing = new HashMap<>();
        for (Claim claim : all) {
            nothing.merge(states(claim), 1 - Odds.probability(claim.score()), (a, b) -> a * b);
        }
        Set<Pair> told = new HashSet<>();
        events.forEach(event -> told.add(event.pair()));
        for (Claim claim : likeliestFirst) {
            if (events.size() < MOST && 1 - nothing.getOrDefault(states(claim), 1.0) >= bar && told.add(pair(claim))) {
                events.add(event(item, claim, claim.type(), day));
            }
        }
    }

    private Pair pair(Claim claim) {
        return Pair.of(lexicon.states().code(claim.a()), lexicon.states().code(claim.b()));
    }

    private static long states(Claim claim) {
        return (long) claim.a() << Integer.SIZE | claim.b();
    }

    /** Why, for people: each claim that came into question, from the likeliest on, with its phrase and sentence. */
    List<String> reasons(Reading reading) {
        List<String> lines = new ArrayList<>();
        for (Claim claim : sorted(reading.visits())) {
            reason(lines, claim, "visit");
        }
        for (Claim claim : sorted(reading.acts())) {
            reason(lines, claim, claim.type().name());
        }
        return lines;
    }

    private void reason(List<String> lines, Claim claim, String what) {
        double odds = Odds.probability(claim.score());
        if (odds >= WORTH_TELLING) {
            Link best = claim.best();
            lines.add("%.2f %s %s>%s %s: '%s' (%s), told %d times: %s"
                    .formatted(
                            odds,
                            what,
                            lexicon.states().code(best.source()),
                            lexicon.states().code(best.target()),
                            best.status(),
                            best.carried()
                                    ? "goes on"
                                    : best.passage().sentence().words(best.from(), best.to()),
                            best.act().trigger(),
                            claim.links().size(),
                            best.passage().sentence().text()));
        }
    }

    private static List<Claim> sorted(List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(LIKELIEST_FIRST);
        return sorted;
    }

    private static String key(Claim claim, EventType type) {
        return Math.min(claim.a(), claim.b()) + "-" + Math.max(claim.a(), claim.b()) + type + claim.group();
    }

    private Event event(NewsItem item, Claim claim, EventType type, @Nullable LocalDate day) {
        Link best = claim.best();
        String source = lexicon.states().code(best.source());
        String target = lexicon.states().code(best.target());
        Pair pair = Pair.of(source, target);
        Moment moment = Dating.of(claim, day);
        String mode = lexicon.plover().mode(type, best.act().mode());
        List<Actor> actors = new ArrayList<>();
        actor(actors, best.source(), best.sourceMention());
        actor(actors, best.target(), best.targetMention());
        return new Event(
                id(pair, item, type.name(), claim),
                pair,
                source,
                target,
                type,
                mode,
                best.act().cameo(),
                best.status(),
                moment == null ? null : moment.start(),
                lexicon.plover().score(type, mode),
                Odds.probability(claim.score()),
                actors,
                best.passage().sentence().text(),
                item.id());
    }

    /** Fit for a path of the HTTP interface whatever the item's own id holds. */
    private static String id(Pair pair, NewsItem item, String what, Claim claim) {
        String place = Integer.toHexString(claim.best().passage().sentence().index());
        return pair + "-" + what + "-" + claim.group() + "-" + HexFormat.of().toHexDigits(hash(item.id())) + place;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private void actor(List<Actor> actors, int state, @Nullable Mention mention) {
        String code = lexicon.states().code(state);
        if (mention == null || mention.state() != state) {
            actors.add(new Actor(code, null, null));
            return;
        }
        Person person = mention.person();
        actors.add(new Actor(code, person == null ? null : person.name(), mention.rank()));
    }

    /** A visit is believed unless a better one says the opposite: host and guest turned, or another status. */
    private boolean believed(Claim claim, Mention guest, List<Claim> taken, Bars bars) {
        double odds = Odds.probability(claim.score());
        double needed = guest.rank() == null || guest.rank() == Office.OTHER ? 2 * bars.visit() : bars.visit();
        for (Claim better : taken) {
            if (better.a() == claim.b() && better.b() == claim.a()) {
                needed = Math.max(needed, bars.turned());
            }
            if (better.a() == claim.a() && better.b() == claim.b()) {
                needed = Math.max(needed, bars.again());
            }
        }
        return odds >= needed;
    }

    /** Of those who travel with neither title nor office in the text nearly all are leaders whom every reader knows. */
    private Visit visit(NewsItem item, Claim claim, Mention who, @Nullable LocalDate day) {
        Link best = claim.best();
        Office office = who.rank();
        Office shown = office != null ? office : who.person() != null ? Office.HEAD_OF_STATE : Office.OTHER;
        Status status = best.status();
        Moment moment = Dating.of(claim, day);
        PartialDate start = moment == null ? null : moment.start();
        String visitor = lexicon.states().code(claim.a());
        String host = lexicon.states().code(claim.b());
        return new Visit(
                id(Pair.of(visitor, host), item, "VISIT-" + visitor, claim),
                visitor,
                host,
                who.person() == null ? null : who.person().name(),
                shown,
                status,
                start,
                moment == null ? null : moment.end(),
                shown.highLevel(),
                best.passage().sentence().text());
    }
}
