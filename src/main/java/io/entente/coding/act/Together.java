package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.model.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All claims about the same two states of one item, and the sentences that name both. Used by one thread. */
final class Together {
    private static final double NOTHING = -9;

    private final List<Claim> claims = new ArrayList<>(4);
    private final double[] byType = new double[EventType.values().length];
    private final double[] byGroup = new double[Claim.Group.values().length];
    private double best = NOTHING;
    private int @Nullable [] words;

    Together() {
        Arrays.fill(byType, NOTHING);
        Arrays.fill(byGroup, NOTHING);
    }

    void add(Claim claim) {
        double score = claim.best().score();
        claims.add(claim);
        byType[claim.type().ordinal()] = Math.max(byType[claim.type().ordinal()], score);
        byGroup[claim.group().ordinal()] = Math.max(byGroup[claim.group().ordinal()], score);
        best = Math.max(best, score);
    }

    List<Claim> claims() {
        return claims;
    }

    /** The best score of any claim. */
    double best() {
        return best;
    }

    /** The best score of claims of a type, by its number. */
    double byType(int type) {
        return byType[type];
    }

    double byGroup(Claim.Group group) {
        return byGroup[group.ordinal()];
    }

    /** Every word, once, of the sentences that name both states. */
    int[] words(List<Passage> passages) {
        if (words == null) {
            Claim any = claims.get(0);
            BitSet found = new BitSet();
            for (Passage passage : passages) {
                if (names(passage, any.a()) && names(passage, any.b())) {
                    for (int word : passage.plain()) {
                        found.set(word);
                    }
                }
            }
            words = found.stream().toArray();
        }
        return words;
    }

    private static boolean names(Passage passage, int state) {
        for (Mention mention : passage.mentions()) {
            if (mention.state() == state || mention.other() == state) {
                return true;
            }
        }
        return false;
    }
}
