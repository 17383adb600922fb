package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties one phrase to pairs of states. */
final class Tie {
    private static final int LONGEST_ROUND = 6;

    private final Phrase phrase;
    private final boolean mutual;
    private final Weighing links;

    Tie(Phrase phrase, Weighing links) {
        this.phrase = phrase;
        this.mutual = LinkFeatures.mutual(phrase.act().type());
        this.links = links;
    }

    /**
     * @param main the item's two leading states
     * @param understood the states that may be meant though none is named
     */
    void all(List<Reach> near, int[] main, int[] understood) {
        for (int i = 0; i < near.size(); i++) {
            Reach reach = near.get(i);
            within(reach);
            for (int j = mutual ? i + 1 : 0; j < near.size(); j++) {
                if (i != j) {
                    across(reach, near.get(j));
                }
            }
        }
        alone(near, main, understood);
    }

    /** The members of a list with each other, and both sides of "the two sides". */
    private void within(Reach reach) {
        List<Mention> list = reach.slot().mentions();
        for (int i = 0; i < list.size(); i++) {
            Mention a = list.get(i);
            if (a.other() >= 0) {
                add(a.state(), a.other(), a, a, reach, reach);
                if (!mutual) {
                    add(a.other(), a.state(), a, a, reach, reach);
                }
            }
            for (int j = mutual ? i + 1 : 0; j < list.size() && list.size() <= LONGEST_ROUND; j++) {
                Mention b = list.get(j);
                if (i != j && a.state() != b.state()) {
                    add(a.state(), b.state(), a, b, reach, reach);
                }
            }
        }
    }

    private void across(Reach one, Reach two) {
        List<Mention> ones = one.slot().mentions();
        List<Mention> twos = two.slot().mentions();
        for (int i = 0; i < ones.size(); i++) {
            Mention a = ones.get(i);
            for (int j = 0; j < twos.size(); j++) {
                Mention b = twos.get(j);
                if (a.state() != b.state()) {
                    add(a.state(), b.state(), a, b, one, two);
                }
            }
        }
    }

    /**
     * Where the sentence names but one state, another is understood; where it lists several guests without a leading
     * state, as in {@code envoys from Japan, Norway and Poland}, that one is.
     */
    private void alone(List<Reach> near, int[] main, int[] understood) {
        List<Mention> guests = new ArrayList<>();
        List<Reach> seats = new ArrayList<>();
        int named = 0;
        for (Reach reach : near) {
            for (Mention m : reach.slot().mentions()) {
                if (m.other() >= 0) {
                    return;
                }
                if (!has(guests, m.state())) {
                    guests.add(m);
                    seats.add(reach);
                    named += m.points() ? 0 : 1;
                }
            }
        }
        if (guests.size() > LONGEST_ROUND) {
            return;
        }
        boolean says =
                phrase.act().strength() > 1 || "visit".equals(phrase.act().mode());
        for (int partner : named > 1 || !says ? main : understood) {
            for (int i = 0; i < guests.size() && partner >= 0 && !named(partner); i++) {
                Mention a = guests.get(i);
                if (a.state() != partner && (guests.size() == 1 || !a.points())) {
                    add(a.state(), partner, a, null, seats.get(i), null);
                    if (!mutual) {
                        add(partner, a.state(), null, a, null, seats.get(i));
                    }
                }
            }
        }
    }

    /** Whether the sentence itself names the state. */
    private boolean named(int state) {
        for (Mention mention : phrase.passage().mentions()) {
            if (mention.state() == state && !mention.points()) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Mention> mentions, int state) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).state() == state) {
                return true;
            }
        }
        return false;
    }

    void add(
            int source,
            int target,
            @Nullable Mention a,
            @Nullable Mention b,
            @Nullable Reach reachA,
            @Nullable Reach reachB) {
        links.add(new Link(
                phrase, source, target, a, b, reachA, reachB, phrase.tense().rule(), 0));
    }
}
