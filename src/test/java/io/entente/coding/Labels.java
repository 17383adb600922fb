package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.ClaimFinder;
import io.entente.coding.act.Link;
import io.entente.coding.lexicon.States;
import io.entente.model.EventType;
import io.entente.model.Status;
import org.jspecify.annotations.Nullable;

/** Whether the gold holds what a candidate says: true, false, or null where the gold leaves it open. */
final class Labels {
    private Labels() {}

    static @Nullable Boolean link(Gold gold, Link link, States states, boolean visits) {
        String a = states.code(link.source());
        String b = states.code(link.target());
        Claim.Group group = ClaimFinder.group(link.status());
        return visits ? visit(gold, a, b, group) : act(gold, a, b, link.act().type(), group, !link.mutual());
    }

    static @Nullable Boolean claim(Gold gold, Claim claim, States states, boolean visits) {
        String a = states.code(claim.a());
        String b = states.code(claim.b());
        return visits ? visit(gold, a, b, claim.group()) : act(gold, a, b, claim.type(), claim.group(), false);
    }

    private static @Nullable Boolean act(
            Gold gold, String a, String b, EventType type, Claim.Group group, boolean directed) {
        Boolean label = false;
        for (Gold.Event e : gold.events()) {
            boolean same = e.source().equals(a) && e.target().equals(b);
            boolean turned = e.source().equals(b) && e.target().equals(a);
            boolean sentence = e.status().equals("any");
            boolean match = same || turned && (!directed || e.reciprocal());
            if (sentence && turned && !e.reciprocal() && directed) {
                continue;
            }
            if (match && typeMatches(e, type, group, sentence) && (sentence || group(e.status()) == group)) {
                if (e.core()) {
                    return true;
                }
                label = null;
            }
        }
        return label;
    }

    private static boolean typeMatches(Gold.Event e, EventType type, Claim.Group group, boolean sentence) {
        boolean ahead = sentence
                && e.type().equals("AGREE")
                && group == Claim.Group.AHEAD
                && (type == EventType.CONSULT
                        || type == EventType.AID
                        || type == EventType.SUPPORT
                        || type == EventType.COOPERATE);
        return ahead || e.type().equals(type.name());
    }

    private static @Nullable Boolean visit(Gold gold, String a, String b, Claim.Group group) {
        if (gold.events().stream().anyMatch(e -> e.status().equals("any"))) {
            return null;
        }
        Boolean label = false;
        for (Gold.Visit v : gold.visits()) {
            if (v.visitor().equals(a) && v.host().equals(b) && group(v.status()) == group) {
                if (v.core()) {
                    return true;
                }
                label = null;
            }
        }
        return label;
    }

    static Claim.Group group(String status) {
        return ClaimFinder.group(Status.valueOf(status.toUpperCase(java.util.Locale.ROOT)));
    }
}
