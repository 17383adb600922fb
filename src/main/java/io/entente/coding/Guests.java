package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.Link;
import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Odds;
import io.entente.model.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who travels where an item tells a visit: whom most of its words say it of, the higher in office if in doubt. */
final class Guests {
    private static final double NEARLY = 0.6;

    private Guests() {}

    /** The mention that says best who travels; null where the item leaves it open. */
    static @Nullable Mention of(Claim claim, Cast cast) {
        Mention only = onlyNamed(claim.a(), cast);
        Map<Object, Double> told = new LinkedHashMap<>();
        Map<Object, Mention> mentions = new LinkedHashMap<>();
        for (Link link : claim.links()) {
            Mention who = link.sourceMention();
            if (who != null && who.state() == claim.a()) {
                Mention known = who.person() == null && only != null ? only : who;
                Object key = known.person() != null ? known.person() : String.valueOf(known.rank());
                told.merge(key, Odds.probability(link.score()), Double::sum);
                mentions.merge(key, known, Guests::higher);
            }
        }
        double most = told.values().stream().mapToDouble(d -> d).max().orElse(0);
        Mention best = null;
        for (Map.Entry<Object, Mention> each : mentions.entrySet()) {
            if (told.getOrDefault(each.getKey(), 0.0) >= NEARLY * most) {
                best = best == null ? each.getValue() : higher(best, each.getValue());
            }
        }
        return best != null && inOffice(best) ? best : anyoneInOffice(claim, cast, best);
    }

    /** The only one of a state whom the item names in office: a title without a name is theirs. */
    private static @Nullable Mention onlyNamed(int state, Cast cast) {
        Mention only = null;
        for (List<Mention> mentions : cast.mentions()) {
            for (Mention m : mentions) {
                if (m.state() == state && m.person() != null && inOffice(m)) {
                    if (only != null && only.person() != m.person()) {
                        return null;
                    }
                    only = m;
                }
            }
        }
        return only;
    }

    private static @Nullable Mention anyoneInOffice(Claim claim, Cast cast, @Nullable Mention otherwise) {
        for (List<Mention> mentions : cast.mentions()) {
            for (Mention m : mentions) {
                if (m.state() == claim.a() && m.person() != null && inOffice(m) && m.rank() != Office.AMBASSADOR) {
                    return m;
                }
            }
        }
        return otherwise;
    }

    private static boolean inOffice(Mention m) {
        return m.rank() != null && m.rank() != Office.OTHER;
    }

    private static Mention higher(Mention a, Mention b) {
        Office old = a.rank();
        Office rank = b.rank();
        return rank != null && (old == null || rank.compareTo(old) < 0) ? b : a;
    }
}
