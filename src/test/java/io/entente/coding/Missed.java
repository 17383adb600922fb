package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.judge.Odds;
import io.entente.coding.lexicon.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Lists every core act and visit with the best belief in it, or why there was none, and all that is believed wrongly. */
final class Missed {
    private static final double NONE = -99;

    private final States states;
    private final List<String> lines = new ArrayList<>();

    Missed(States states) {
        this.states = states;
    }

    List<String> lines() {
        return lines;
    }

    void add(Gold gold, List<Claim> acts, List<Claim> visits) {
        for (Gold.Event e : gold.events()) {
            if (e.core()) {
                add(
                        List.of("act", gold.item().id(), e.source(), e.target(), e.type() + " " + e.status()),
                        acts,
                        claim -> Boolean.TRUE.equals(Labels.claim(gold, claim, states, false))
                                && claim.type().name().equals(e.type())
                                && (e.status().equals("any") || Labels.group(e.status()) == claim.group()));
            }
        }
        for (Gold.Visit v : gold.visits()) {
            if (v.core()) {
                add(
                        List.of("visit", gold.item().id(), v.visitor(), v.host(), v.office() + " " + v.status()),
                        visits,
                        claim -> states.code(claim.a()).equals(v.visitor())
                                && Labels.group(v.status()) == claim.group());
            }
        }
    }

    /** Adds what is believed of an item and stands not in its gold. */
    void addWrong(Gold gold, List<Claim> claims, boolean visits, double bar) {
        for (Claim claim : claims) {
            if (Odds.probability(claim.score()) >= bar
                    && Boolean.FALSE.equals(Labels.claim(gold, claim, states, visits))) {
                lines.add(String.join(
                        "\t",
                        String.format(Locale.ROOT, "WRONG %.2f", Odds.probability(claim.score())),
                        visits ? "visit" : "act",
                        gold.item().id(),
                        states.code(claim.best().source()),
                        states.code(claim.best().target()),
                        claim.type() + " " + claim.group(),
                        why(claim)));
            }
        }
    }

    private static String why(Claim claim) {
        return String.format(
                Locale.ROOT,
                "%.2f %s | %s",
                claim.best().score(),
                claim.best().act().trigger(),
                claim.best().passage().sentence().text());
    }

    private void add(List<String> what, List<Claim> claims, Predicate<Claim> exact) {
        double bestPair = NONE;
        double best = NONE;
        String why = "";
        for (Claim claim : claims) {
            if (pairIs(claim, what.get(2), what.get(3))) {
                bestPair = Math.max(bestPair, claim.score());
                if (exact.test(claim) && claim.score() > best) {
                    best = claim.score();
                    why = why(claim);
                }
            }
        }
        String verdict = best > NONE
                ? String.format(Locale.ROOT, "%.2f", Odds.probability(best))
                : bestPair > NONE ? "NOKEY" : "NOPAIR";
        lines.add(verdict + "\t" + String.join("\t", what) + "\t" + why);
    }

    private boolean pairIs(Claim claim, String a, String b) {
        String x = states.code(claim.a());
        String y = states.code(claim.b());
        return x.equals(a) && y.equals(b) || x.equals(b) && y.equals(a);
    }
}
