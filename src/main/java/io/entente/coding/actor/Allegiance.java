package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a state to people whom the text ties to none. Each of the item's states is weighed by where the person is
 * spoken of, by the name's origin and by who else holds the office; the clearest case is settled first.
 */
final class Allegiance {
    private static final double HOME = 1.2;
    private static final double OFTEN = 0.35;
    private static final double NAME = 1.6;
    private static final double MOST_BY_NAME = 3;
    private static final double WHERE = 1.5;
    private static final double STATED = 4;
    private static final double NEAR = 0.5;
    private static final double BESIDE = 1.5;
    private static final double OPPOSITE = -0.4;
    private static final double TAKEN = -2.5;
    private static final double ABROAD = -4;
    private static final double PLAIN = 1;
    private static final double TITLED = 1;
    private static final double SERVES_ELSEWHERE = -4;
    private static final int REACH = 15;
    private static final int MOST = 40;

    private final Lexicon lexicon;
    private final People people;
    private final int home;
    private final List<Integer> candidates;
    private final int[] counts;
    private final int whereWord;
    private final int ofWord;

    Allegiance(Lexicon lexicon, People people, int[] counts, int home, List<Integer> candidates) {
        this.lexicon = lexicon;
        this.people = people;
        this.counts = counts;
        this.home = home;
        this.candidates = candidates;
        this.whereWord = lexicon.words().id("where");
        this.ofWord = lexicon.words().id("of");
    }

    /**
     * One person to settle.
     *
     * @param title the mention that tells the office, which may be held in some states only; null where none does
     * @param odds what speaks for each candidate
     */
    private record Case(Person person, @Nullable Mention title, double[] odds) {
        double margin() {
            double first = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (double o : odds) {
                if (o > first) {
                    second = first;
                    first = o;
                } else {
                    second = Math.max(second, o);
                }
            }
            return odds.length < 2 ? 0 : first - second;
        }
    }

    /** @param inOffice whether to settle those of whom the item tells an office, or all others */
    void settle(List<Sentence> sentences, List<List<Mention>> drafts, boolean inOffice) {
        if (candidates.isEmpty()) {
            return;
        }
        Map<Person, Case> open = new LinkedHashMap<>();
        Set<Long> titled = titled(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            for (Mention mention : drafts.get(i)) {
                Person person = mention.person();
                if (person != null
                        && person.state() < 0
                        && !person.servesOrganisation()
                        && (person.office() != null) == inOffice
                        && mention.kind() != Kind.COUNTERPART
                        && !mention.own()
                        && (open.containsKey(person) || open.size() < MOST)) {
                    Case known = open.get(person);
                    if (known == null || known.title() == null && mention.office() != null) {
                        known = new Case(
                                person,
                                mention.office() == null ? null : mention,
                                known == null ? start(person, titled) : known.odds());
                        open.put(person, known);
                    }
                    around(known, mention, sentences.get(i), drafts.get(i));
                }
            }
        }
        List<Case> clearest = new ArrayList<>(open.values());
        clearest.sort(Comparator.comparingDouble(Case::margin).reversed());
        clearest.forEach(this::decide);
    }

    /** Offices that the item tells of a state without a name: {@code the Uzbek president}. */
    private static Set<Long> titled(List<List<Mention>> drafts) {
        Set<Long> titled = new HashSet<>();
        for (List<Mention> draft : drafts) {
            for (Mention mention : draft) {
                if (mention.office() != null && mention.person() == null && mention.resolved()) {
                    titled.add(title(mention.office(), mention.state()));
                }
            }
        }
        return titled;
    }

    private static long title(Office office, int state) {
        return (long) office.ordinal() << 32 | state;
    }

    private double[] start(Person person, Set<Long> titled) {
        double[] name = person.origins(lexicon);
        double[] odds = new double[candidates.size()];
        for (int c = 0; c < odds.length; c++) {
            int state = candidates.get(c);
            Office office = person.office();
            odds[c] = NAME * Math.max(-MOST_BY_NAME, Math.min(MOST_BY_NAME, name[state]))
                    + OFTEN * Math.log1p(counts[state])
                    + (office != null && office != Office.AMBASSADOR && state == home ? HOME : 0)
                    + (office != null && titled.contains(title(office, state)) ? TITLED : 0)
                    + (person.foreignTo(state) ? ABROAD : 0);
        }
        return odds;
    }

    /** Adds what the words around a mention say. */
    private void around(Case of, Mention mention, Sentence sentence, List<Mention> draft) {
        Words words = lexicon.words();
        for (Mention other : draft) {
            int c = candidates.indexOf(other.state());
            if (c < 0 && other.state() != Mention.NONE || other == mention) {
                continue;
            }
            boolean before = other.to() <= mention.from();
            int distance = before ? mention.from() - other.to() : other.from() - mention.to();
            if (distance < 0 || distance > REACH) {
                continue;
            }
            boolean joined = false;
            boolean where = false;
            boolean apart = false;
            int lo = before ? other.to() : mention.to();
            int hi = before ? mention.from() : other.from();
            for (int i = lo; i < hi; i++) {
                int word = sentence.word()[i];
                joined |= words.is(word, Words.Kind.CONJUNCTION) || words.is(word, Words.Kind.COMMA);
                where |= word != 0 && word == whereWord;
                apart |= !words.small(word);
            }
            if (c < 0) {
                if (distance <= 1 && !apart) {
                    for (int i = 0; i < of.odds.length; i++) {
                        of.odds[i] += SERVES_ELSEWHERE;
                    }
                }
                continue;
            }
            if (hi - lo == 1 && !before && sentence.word()[lo] == ofWord && other.office() == null) {
                of.odds[c] += STATED;
                continue;
            }
            boolean place = other.form() != null && other.form().place() && other.head() == null;
            if (other.person() != null || other.office() != null) {
                of.odds[c] +=
                        distance <= 2 && joined && !apart ? beside(of.person, other, before) : apart ? OPPOSITE : 0;
            } else if (place && where && before) {
                of.odds[c] += WHERE;
            } else {
                of.odds[c] += NEAR / (1 + distance / 5);
            }
        }
    }

    /**
     * {@code President A, Foreign Minister B}: the second is the first's man. Two heads, or one before another whose
     * state is told, are of two states: {@code Secretary A and New Zealand's Minister B}.
     */
    private static double beside(Person person, Mention other, boolean before) {
        boolean equals = head(person.office()) && head(other.rank()) || person.office() == other.rank();
        return equals || !before && other.form() != null ? -BESIDE : BESIDE;
    }

    private static boolean head(@Nullable Office office) {
        return office == Office.HEAD_OF_STATE || office == Office.HEAD_OF_GOVERNMENT;
    }

    private void decide(Case of) {
        Office office = of.person.office();
        boolean single =
                office != null && office.compareTo(Office.DEFENCE_MINISTER) <= 0 && office != Office.DEPUTY_HEAD;
        int best = Mention.OPEN;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < of.odds.length; c++) {
            int state = candidates.get(c);
            if (of.title != null && of.title.only() != null && !of.title.only().get(state)) {
                continue;
            }
            Person holder = office != null && single ? people.holding(office, state) : null;
            double odds = of.odds[c] + (holder != null && holder != of.person ? TAKEN : 0);
            if (odds > most) {
                most = odds;
                best = state;
            }
        }
        if (office != null && office != Office.OTHER || most >= PLAIN) {
            of.person.of(best, false);
        }
    }
}
