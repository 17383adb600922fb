package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.model.EventType;
import io.entente.model.Office;
import java.util.List;

/**
 * Envoys who are told to be present where credentials are presented present theirs to the same host. One sentence says
 * so for a whole list of states, with no phrase beside each of them that could tell it singly.
 */
final class Audience {
    private static final String CREDENTIALS = "credential";
    private static final int NEAR = 4;
    private static final int LISTED = 2;

    /** The odds of such a claim: of lists like these nearly all are meant so. */
    private static final double ODDS = 1;

    private Audience() {}

    static void confirm(List<Claim> claims) {
        for (Claim ceremony : claims) {
            if (ceremony.type() != EventType.CONSULT || ceremony.group() != Claim.Group.OCCURRED) {
                continue;
            }
            for (Link link : ceremony.links()) {
                if (link.act().trigger().contains(CREDENTIALS)) {
                    confirm(claims, link.passage(), host(link.passage()));
                }
            }
        }
    }

    private static void confirm(List<Claim> claims, Passage ceremony, int host) {
        if (host < 0) {
            return;
        }
        for (Claim claim : claims) {
            boolean asked = claim.type() == EventType.CONSULT
                    && claim.group() == Claim.Group.OCCURRED
                    && (claim.a() == host || claim.b() == host)
                    && claim.score() < ODDS;
            if (asked && claim.links().stream().anyMatch(link -> lists(link.passage(), ceremony, host))) {
                claim.score(ODDS);
            }
        }
    }

    /** Whose head of state receives the credentials. */
    private static int host(Passage ceremony) {
        return ceremony.mentions().stream()
                .filter(m -> m.rank() == Office.HEAD_OF_STATE)
                .mapToInt(Mention::state)
                .findFirst()
                .orElse(Mention.OPEN);
    }

    private static boolean lists(Passage passage, Passage ceremony, int host) {
        int distance = passage.sentence().index() - ceremony.sentence().index();
        if (distance < 0 || distance > NEAR) {
            return false;
        }
        boolean envoys = passage.mentions().stream()
                .anyMatch(m -> m.office() == Office.AMBASSADOR || m.office() == Office.ENVOY);
        long states = passage.mentions().stream()
                .filter(m -> m.state() >= 0 && m.state() != host)
                .mapToInt(Mention::state)
                .distinct()
                .count();
        return (envoys || distance <= 1) && states >= LISTED;
    }
}
