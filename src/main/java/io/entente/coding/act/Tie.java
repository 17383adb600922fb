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

    /** @param main the item's two leading states */
    void all(List<Reach> near, int[] main) {
        for (int i = 0; i < near.size(); i++) {
            Reach reach = near.get(i);
            within(reach);
            for (int j = mutual ? i + 1 : 0; j < near.size(); j++) {
                if (i != j) {
                    across(reach, near.get(j));
                }
            }
        }
        alone(near, main);
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
     * Where the sentence names but one state, the item's leading other state is understood; where it lists several
     * guests without the leading state, as in {@code envoys from Japan, Norway and Poland}, that one is.
     */
    private void alone(List<Reach> near, int[] main) {
        List<Mention> guests = new ArrayList<>();
        List<Reach> seats = new ArrayList<>();
        for (Reach reach : near) {
            for (Mention m : reach.slot().mentions()) {
                if (m.other() >= 0) {
                    return;
                }
                if (!has(guests, m.state())) {
                    guests.add(m);
                    seats.add(reach);
                }
            }
        }
        boolean several = guests.size() > 1;
        if (several && (guests.size() > LONGEST_ROUND || has(guests, main[0]))) {
            return;
        }
        for (int i = 0; i < guests.size(); i++) {
            Mention a = guests.get(i);
            Reach seat = seats.get(i);
            int partner = a.state() == main[0] ? main[1] : main[0];
            add(a.state(), partner, a, null, seat, null);
            if (!mutual) {
                add(partner, a.state(), null, a, null, seat);
            }
        }
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
