package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Model;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.text.Part;
import io.entente.coding.time.DateReader;
import io.entente.coding.time.Moment;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties each act phrase to every plausible pair of states near it. */
public final class LinkFinder {
    private static final int NEAR = 4;
    private static final int NEAR_WEAK = 2;
    private static final int MOST_CARRIED = 2;
    private static final int LONGEST_ROUND = 6;
    private static final int MOST_TRIGGERS = 40;
    private static final int MOST_LINKS = 6000;

    private final Lexicon lexicon;
    private final LinkFeatures features;
    private final StatusReader statuses;
    private final DateReader dates;

    public LinkFinder(Lexicon lexicon, LinkFeatures features) {
        this.lexicon = lexicon;
        this.features = features;
        this.statuses = new StatusReader(lexicon);
        this.dates = new DateReader(lexicon);
    }

    /** The sentences of an item with all that the links are made of. */
    public List<Passage> passages(Cast cast, @Nullable LocalDate day) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < cast.sentences().size(); i++) {
            var sentence = cast.sentences().get(i);
            passages.add(Passage.of(
                    sentence,
                    cast.mentions().get(i),
                    Slot.of(sentence, cast.mentions().get(i), lexicon.words()),
                    lexicon.acts().find(sentence),
                    lexicon.cues().find(sentence),
                    dates.read(sentence, day)));
        }
        return passages;
    }

    /** All links of an item, scored by the model. */
    public List<Link> find(Cast cast, List<Passage> passages, @Nullable LocalDate day, Model model) {
        int[] main = cast.main();
        if (main[1] < 0) {
            return List.of();
        }
        Weighing links = new Weighing(features, model, cast, main, MOST_LINKS);
        for (int i = 0; i < passages.size() && !links.full(); i++) {
            Passage passage = passages.get(i);
            int triggers = 0;
            for (Match match : passage.acts()) {
                if (triggers++ >= MOST_TRIGGERS) {
                    break;
                }
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.Act act) {
                        tie(passage, match, act, main, day, links);
                    }
                }
            }
        }
        for (int i = 1; i < passages.size() && !links.full(); i++) {
            carry(passages.get(i - 1), passages.get(i), statuses, day, links);
        }
        return links.links();
    }

    private void tie(Passage passage, Match match, Sense.Act act, int[] main, @Nullable LocalDate day, Weighing links) {
        List<Slot> near = near(passage.slots(), match.from(), act.strength() > 1 ? NEAR : NEAR_WEAK);
        Tense tense = statuses.tense(passage, match.from(), match.to(), act, day);
        Moment moment = nearest(passage.moments(), match.from());
        Tie tie = new Tie(passage, match, act, tense, readings(tense), moment, false, links);
        boolean mutual = LinkFeatures.mutual(act.type());
        for (int i = 0; i < near.size(); i++) {
            Slot slot = near.get(i);
            within(tie, slot, mutual);
            for (int j = mutual ? i + 1 : 0; j < near.size(); j++) {
                if (i != j) {
                    across(tie, slot, near.get(j));
                }
            }
        }
        alone(tie, near, main, mutual);
    }

    /** {@code He goes to Kiribati. Samoa comes next, then Fiji.}: a sentence without an act goes on with the one before. */
    private static void carry(
            Passage before, Passage after, StatusReader statuses, @Nullable LocalDate day, Weighing links) {
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
                    Tense tense = statuses.tense(before, match.from(), match.to(), act, day);
                    Tie tie = new Tie(
                            after,
                            new Match(0, 1, match.senses()),
                            act,
                            tense,
                            readings(tense),
                            nearest(after.moments(), 0),
                            true,
                            links);
                    Mention who = before.slots().get(0).first();
                    for (Slot slot : after.slots()) {
                        for (Mention m : slot.mentions()) {
                            if (m.state() != who.state()) {
                                tie.add(who.state(), m.state(), who, m, null, slot);
                            }
                        }
                    }
                }
            }
        }
    }

    /** The members of a list with each other, and both sides of "the two sides". */
    private static void within(Tie tie, Slot slot, boolean mutual) {
        List<Mention> list = slot.mentions();
        for (int i = 0; i < list.size(); i++) {
            Mention a = list.get(i);
            if (a.other() >= 0) {
                tie.add(a.state(), a.other(), a, a, slot, slot);
                if (!mutual) {
                    tie.add(a.other(), a.state(), a, a, slot, slot);
                }
            }
            for (int j = mutual ? i + 1 : 0; j < list.size() && list.size() <= LONGEST_ROUND; j++) {
                Mention b = list.get(j);
                if (i != j && a.state() != b.state()) {
                    tie.add(a.state(), b.state(), a, b, slot, slot);
                }
            }
        }
    }

    private static void across(Tie tie, Slot one, Slot two) {
        for (Mention a : one.mentions()) {
            for (Mention b : two.mentions()) {
                if (a.state() != b.state()) {
                    tie.add(a.state(), b.state(), a, b, one, two);
                }
            }
        }
    }

    /**
     * Where the sentence names but one state, the item's leading other state is understood; where it lists several
     * guests without the leading state, as in {@code envoys from Japan, Norway and Poland}, that one is.
     */
    private static void alone(Tie tie, List<Slot> near, int[] main, boolean mutual) {
        List<Mention> guests = new ArrayList<>();
        List<Slot> seats = new ArrayList<>();
        for (Slot slot : near) {
            for (Mention m : slot.mentions()) {
                if (m.other() >= 0) {
                    return;
                }
                if (guests.stream().noneMatch(g -> g.state() == m.state())) {
                    guests.add(m);
                    seats.add(slot);
                }
            }
        }
        boolean several = guests.size() > 1;
        if (several && (guests.size() > LONGEST_ROUND || guests.stream().anyMatch(g -> g.state() == main[0]))) {
            return;
        }
        for (int i = 0; i < guests.size(); i++) {
            Mention a = guests.get(i);
            Slot slot = seats.get(i);
            int partner = a.state() == main[0] ? main[1] : main[0];
            tie.add(a.state(), partner, a, null, slot, null);
            if (!mutual) {
                tie.add(partner, a.state(), null, a, null, slot);
            }
        }
    }

    /** What the links of one phrase share. */
    private record Tie(
            Passage passage,
            Match match,
            Sense.Act act,
            Tense tense,
            List<Status> readings,
            @Nullable Moment moment,
            boolean carried,
            Weighing links) {
        void add(
                int source,
                int target,
                @Nullable Mention a,
                @Nullable Mention b,
                @Nullable Slot slotA,
                @Nullable Slot slotB) {
            Link link = new Link(
                    passage,
                    act,
                    match.from(),
                    match.to(),
                    source,
                    target,
                    a,
                    b,
                    slotA,
                    slotB,
                    tense.rule(),
                    moment,
                    carried,
                    tense,
                    0);
            links.add(link, readings);
        }
    }

    /** The statuses worth weighing: what grammar suggests, and what a cue nearby would make of it. */
    static List<Status> readings(Tense tense) {
        List<Status> readings = new ArrayList<>(3);
        readings.add(tense.rule());
        boolean ahead = tense.rule() == Status.PLANNED || tense.rule() == Status.PROPOSED;
        if (tense.rule() != Status.OCCURRED) {
            readings.add(Status.OCCURRED);
        }
        boolean future =
                tense.will() || tense.infinitive() || (tense.cues() & 3) != 0 || tense.date() >= 3 || tense.form() == 1;
        if (!ahead && future) {
            readings.add((tense.cues() & 3) == 2 ? Status.PROPOSED : Status.PLANNED);
        }
        if (tense.rule() != Status.CANCELLED && ((tense.cues() & 12) != 0 || tense.negated())) {
            readings.add(Status.CANCELLED);
        }
        return readings;
    }

    /** The lists nearest to a phrase, a few on each side. */
    private static List<Slot> near(List<Slot> slots, int at, int many) {
        int first = 0;
        while (first < slots.size() && slots.get(first).from() < at) {
            first++;
        }
        return slots.subList(Math.max(0, first - many), Math.min(slots.size(), first + many));
    }

    private static @Nullable Moment nearest(List<Moment> moments, int at) {
        Moment best = null;
        for (Moment moment : moments) {
            if (best == null || Math.abs(moment.at() - at) < Math.abs(best.at() - at)) {
                best = moment;
            }
        }
        return best;
    }
}
