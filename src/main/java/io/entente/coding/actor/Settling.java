package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Resolves mentions in reading order, remembering who was last spoken of. */
final class Settling {
    /** For how many sentences two officials stay those whom {@code the two} means. */
    private static final int RECENT = 3;

    private final People people;
    private final int[] counts;
    private final int home;
    private final List<Integer> ranking;
    private final Antecedents antecedents;
    private @Nullable Mention lastPerson;
    private final Map<Office, Mention> lastOf = new EnumMap<>(Office.class);
    private int sentences;
    /** The states of the two officials last spoken of. */
    private int official = Mention.OPEN;

    private int otherOfficial = Mention.OPEN;
    private int officialsAt = -RECENT;
    private int last = Mention.OPEN;
    private int beforeLast = Mention.OPEN;

    Settling(Words words, People people, int[] counts, int home) {
        this.antecedents = new Antecedents(words);
        this.people = people;
        this.counts = counts;
        this.home = home;
        this.ranking = IntStream.range(0, counts.length)
                .filter(s -> counts[s] > 0 || s == home)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> s == home ? 0 : 1).thenComparingInt(s -> -counts[s]))
                .limit(10)
                .toList();
    }

    /** Gives a state to people of whom the item tells an office but no state. */
    void offices(Lexicon lexicon, List<Sentence> sentences, List<List<Mention>> drafts) {
        Appositions appositions = new Appositions(lexicon);
        appositions.join(sentences, drafts);
        Companions.share(lexicon, sentences, drafts);
        Allegiance allegiance = new Allegiance(lexicon, people, counts, home, ranking);
        allegiance.settle(sentences, drafts, true);
        new Holders(lexicon, people).name(drafts);
        allegiance.settle(sentences, drafts, false);
        appositions.knowing(sentences, drafts);
    }

    /** The first state, home before the others, whose holder of the office is not somebody else. */
    private int holderOf(Office office, @Nullable Person person, @Nullable BitSet only) {
        boolean single = office.compareTo(Office.DEFENCE_MINISTER) <= 0 && office != Office.DEPUTY_HEAD;
        for (int state : ranking) {
            Person holder = single ? people.holding(office, state) : null;
            boolean foreign = person != null && person.foreignTo(state);
            if (!foreign && (only == null || only.get(state)) && (holder == null || holder == person)) {
                return state;
            }
        }
        return home;
    }

    List<Mention> settle(Sentence sentence, List<Mention> draft) {
        List<Mention> settled = new ArrayList<>(draft.size());
        antecedents.nextSentence();
        sentences++;
        Mention before = null;
        for (Mention mention : draft) {
            boolean ofOrganisation = mention.kind() == Kind.TITLE
                    && before != null
                    && before.kind() == Kind.ORGANISATION
                    && before.to() == mention.from();
            Mention known = ofOrganisation ? mention.state(Mention.NONE) : settle(sentence, mention);
            settled.add(known);
            before = mention;
            remember(known);
        }
        return settled;
    }

    private Mention settle(Sentence sentence, Mention mention) {
        return switch (mention.kind()) {
            case ORGANISATION, STATE -> mention;
            case PERSON ->
                mention.resolved() || mention.person() == null
                        ? mention
                        : mention.state(mention.person().state());
            case TITLE -> mention.resolved() ? mention : mention.state(title(mention));
            case BODY -> mention.resolved() || mention.head() == Head.EMBASSY ? mention : mention.state(home);
            case SIDES -> sides(mention);
            case COUNTERPART -> counterpart(mention);
            case PRONOUN -> pronoun(sentence, mention);
        };
    }

    private int title(Mention mention) {
        Person person = mention.person();
        if (person != null && person.state() >= 0) {
            return person.state();
        }
        if (mention.own() && last >= 0) {
            if (person != null) {
                person.of(last, false);
            }
            return last;
        }
        Office office = mention.office();
        if (office == null) {
            return home;
        }
        if (lastPerson != null && lastPerson.rank() == office && fits(lastPerson.state(), mention)) {
            return lastPerson.state();
        }
        Mention recent = lastOf.get(office);
        if (recent != null && fits(recent.state(), mention)) {
            return recent.state();
        }
        Person holder = people.holding(office, Mention.OPEN);
        return holder != null && holder.state() >= 0 && fits(holder.state(), mention)
                ? holder.state()
                : holderOf(office, null, mention.only());
    }

    private static boolean fits(int state, Mention mention) {
        return mention.only() == null || state >= 0 && mention.only().get(state);
    }

    private Mention sides(Mention mention) {
        boolean officials = sentences - officialsAt < RECENT;
        int one = officials ? official : last;
        int two = officials ? otherOfficial : beforeLast;
        if (one < 0 || two < 0) {
            one = ranking.isEmpty() ? Mention.OPEN : ranking.get(0);
            two = ranking.size() < 2 ? Mention.OPEN : ranking.get(1);
        }
        return two < 0 ? mention : mention.pair(one, two);
    }

    private Mention counterpart(Mention mention) {
        Office office = lastPerson == null ? null : lastPerson.rank();
        Mention known = mention.office(office);
        if (mention.person() != null) {
            mention.person().holds(office);
        }
        if (mention.resolved()) {
            return known;
        }
        if (mention.person() != null && mention.person().state() >= 0) {
            return known.state(mention.person().state());
        }
        int self = last;
        for (int state : ranking) {
            if (state != self) {
                if (mention.person() != null) {
                    mention.person().of(state, false);
                }
                return known.state(state);
            }
        }
        return known;
    }

    private Mention pronoun(Sentence sentence, Mention mention) {
        Mention meant = antecedents.of(mention, sentence);
        return meant == null
                ? mention
                : mention.state(meant.state()).person(meant.person()).office(meant.rank());
    }

    private void remember(Mention mention) {
        if (!mention.resolved() || !mention.acts()) {
            return;
        }
        if (mention.person() != null || mention.office() != null) {
            antecedents.spoken(mention);
            if (mention.official() && mention.state() != official) {
                otherOfficial = official;
                official = mention.state();
                officialsAt = otherOfficial < 0 ? officialsAt : sentences;
            }
            if (mention.kind() != Kind.PRONOUN) {
                lastPerson = mention;
                if (mention.rank() != null) {
                    lastOf.put(mention.rank(), mention);
                }
            }
        }
        if (mention.state() != last) {
            beforeLast = last;
            last = mention.state();
        }
    }
}
