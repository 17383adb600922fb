package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Weights;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import io.entente.coding.time.DateReader;
import io.entente.model.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties each act phrase to every plausible pair of states near it. */
public final class LinkFinder {
    private static final int NEAR = 4;
    private static final int NEAR_WEAK = 2;
    private static final int FARTHEST_BREAK = 30;
    private static final int MOST_CARRIED = 2;
    private static final int MOST_TRIGGERS = 40;
    private static final int MOST_LINKS = 6000;

    private static final int STOPS = Words.mask(Words.Kind.COMMA, Words.Kind.COLON, Words.Kind.DASH);
    private static final int SUBORDINATION = Words.mask(Words.Kind.RELATIVE, Words.Kind.SUBORDINATOR);
    private static final int SPEECH = Words.mask(Words.Kind.SAY, Words.Kind.QUOTE);

    private final Lexicon lexicon;
    private final LinkFeatures features;
    private final PhraseReader phrases;
    private final Prepositions prepositions;
    private final DateReader dates;
    private final PlainWords plain;

    public LinkFinder(Lexicon lexicon, LinkFeatures features) {
        this.lexicon = lexicon;
        this.features = features;
        this.phrases = new PhraseReader(lexicon);
        this.prepositions = new Prepositions(lexicon);
        this.dates = new DateReader(lexicon);
        this.plain = new PlainWords(lexicon.weighed());
    }

    /** The sentences of an item with all that the links are made of. */
    public List<Passage> passages(Cast cast, @Nullable LocalDate day) {
        List<Passage> passages = new ArrayList<>(cast.sentences().size());
        int protagonist = Mention.OPEN;
        for (int i = 0; i < cast.sentences().size(); i++) {
            Sentence sentence = cast.sentences().get(i);
            List<Mention> mentions = cast.mentions().get(i);
            List<Slot> slots = Slot.of(sentence, mentions, lexicon.words());
            // Where no state is named nothing can be tied, so nothing else is looked for.
            passages.add(
                    slots.isEmpty()
                            ? Passage.of(
                                    sentence,
                                    mentions,
                                    slots,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    plain.of(sentence, mentions),
                                    protagonist)
                            : Passage.of(
                                    sentence,
                                    mentions,
                                    slots,
                                    told(sentence, mentions),
                                    lexicon.cues().find(sentence),
                                    dates.read(sentence, day),
                                    plain.of(sentence, mentions),
                                    protagonist));
            protagonist = sentence.part() == Part.TITLE ? protagonist : leading(mentions, protagonist);
        }
        return passages;
    }

    /** The state of the first official of a sentence, what it was before where there is none. */
    private static int leading(List<Mention> mentions, int before) {
        for (Mention mention : mentions) {
            if (mention.acts() && (mention.person() != null || mention.office() != null)) {
                return mention.state();
            }
        }
        return before;
    }

    /** The act phrases of a sentence; words of a name tell nothing: {@code President Ram A}. */
    private List<Match> told(Sentence sentence, List<Mention> mentions) {
        List<Match> found = lexicon.acts().find(sentence);
        if (found.isEmpty()) {
            return found;
        }
        List<Match> kept = new ArrayList<>(found.size());
        for (Match match : found) {
            if (!named(sentence, mentions, match)) {
                kept.add(match);
            }
        }
        return kept;
    }

    private static boolean named(Sentence sentence, List<Mention> mentions, Match match) {
        if (!sentence.capital(match.from())) {
            return false;
        }
        for (Mention mention : mentions) {
            if (mention.person() != null && match.from() > mention.from() && match.to() <= mention.to()) {
                return true;
            }
        }
        return false;
    }

    /** All links of an item, scored by the weights. */
    public List<Link> find(Cast cast, List<Passage> passages, @Nullable LocalDate day, Weights weights) {
        int[] main = cast.main();
        if (!cast.international()) {
            return List.of();
        }
        Weighing links = new Weighing(features, weights, cast, main, MOST_LINKS);
        Mention guest = cast.protagonist(true);
        int stranger = guest == null ? Mention.OPEN : guest.state();
        for (int i = 0; i < passages.size() && !links.full(); i++) {
            Passage passage = passages.get(i);
            int triggers = 0;
            int[] understood = passage.acts().isEmpty()
                    ? main
                    : understood(main[0], main[1], passage.protagonist(), stranger, cast.home());
            for (Match match : passage.acts()) {
                if (triggers++ >= MOST_TRIGGERS) {
                    break;
                }
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.Act act) {
                        Phrase phrase = phrases.read(passage, match.from(), match.to(), act, match.from(), false, day);
                        new Tie(phrase, links).all(near(phrase), main, understood);
                    }
                }
            }
        }
        for (int i = 1; i < passages.size() && !links.full(); i++) {
            carry(passages.get(i - 1), passages.get(i), day, links);
        }
        return links.links();
    }

    /** The states that a sentence may mean without a word: the leading ones, whoever acted last, the publisher's own. */
    private static int[] understood(int... states) {
        int many = 0;
        for (int i = 0; i < states.length; i++) {
            boolean known = states[i] < 0;
            for (int j = 0; j < many && !known; j++) {
                known = states[j] == states[i];
            }
            if (!known) {
                states[many++] = states[i];
            }
        }
        return Arrays.copyOf(states, many);
    }

    /** {@code He goes to Kiribati. Samoa comes next, then Fiji.}: a sentence without an act goes on with the one before. */
    private void carry(Passage before, Passage after, @Nullable LocalDate day, Weighing links) {
        if (after.slots().isEmpty()
                || before.slots().isEmpty()
                || before.sentence().part() == Part.TITLE) {
            return;
        }
        for (Match match : after.acts()) {
            for (Sense sense : match.senses()) {
                if (sense instanceof Sense.Act act && act.strength() > 1) {
                    return;
                }
            }
        }
        int carried = 0;
        for (Match match : before.acts()) {
            for (Sense sense : match.senses()) {
                if (sense instanceof Sense.Act act
                        && act.strength() > 1
                        && act.type() == EventType.CONSULT
                        && carried++ < MOST_CARRIED) {
                    carry(before, phrases.read(before, match.from(), match.to(), act, 0, false, day), after, links);
                }
            }
        }
    }

    private void carry(Passage before, Phrase told, Passage after, Weighing links) {
        Phrase phrase = told.carriedInto(after);
        Tie tie = new Tie(phrase, links);
        Mention who = before.slots().get(0).first();
        for (Slot slot : after.slots()) {
            Reach reach = reach(phrase, slot);
            for (Mention m : slot.mentions()) {
                if (m.state() != who.state()) {
                    tie.add(who.state(), m.state(), who, m, null, reach);
                }
            }
        }
    }

    /** The lists nearest to a phrase, a few on each side. */
    private List<Reach> near(Phrase phrase) {
        List<Slot> slots = phrase.passage().slots();
        int many = phrase.act().strength() > 1 ? NEAR : NEAR_WEAK;
        int first = 0;
        while (first < slots.size() && slots.get(first).from() < phrase.from()) {
            first++;
        }
        List<Reach> near = new ArrayList<>(2 * many);
        for (int i = Math.max(0, first - many); i < Math.min(slots.size(), first + many); i++) {
            near.add(reach(phrase, slots.get(i)));
        }
        return near;
    }

    private Reach reach(Phrase phrase, Slot slot) {
        Sentence sentence = phrase.passage().sentence();
        boolean left = slot.from() < phrase.from();
        int lo = left ? slot.to() : phrase.to();
        int hi = left ? phrase.from() : slot.from();
        int between = 0;
        for (Slot other : phrase.passage().slots()) {
            between += other.from() >= lo && other.to() <= hi ? 1 : 0;
        }
        return new Reach(
                slot,
                left,
                between,
                Math.max(0, hi - lo),
                prepositions.before(sentence, phrase.from(), phrase.to(), slot.first()),
                breaks(sentence, lo, hi));
    }

    private int breaks(Sentence sentence, int lo, int hi) {
        Words words = lexicon.words();
        int found = 0;
        for (int i = lo; i < hi && i < lo + FARTHEST_BREAK; i++) {
            int w = sentence.word()[i];
            found |= words.any(w, STOPS) ? 1 : 0;
            found |= words.any(w, SUBORDINATION) ? 2 : 0;
            found |= words.any(w, SPEECH) ? 4 : 0;
        }
        return found;
    }
}
