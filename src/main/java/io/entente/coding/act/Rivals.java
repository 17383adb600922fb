package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What else the words could mean that a {@link Link} is read from: the links of an item by place. Used by one thread. */
final class Rivals {
    private static final double NOTHING = -9;

    private final Map<Integer, List<Link>> byPlace = new HashMap<>();

    void add(Link link) {
        byPlace.computeIfAbsent(place(link), p -> new ArrayList<>()).add(link);
    }

    /** The best score of a link that ties the same phrase, with the same meaning, to actors elsewhere in the sentence. */
    double elsewhere(Link link) {
        double best = NOTHING;
        for (Link other : byPlace.getOrDefault(place(link), List.of())) {
            if (other.act().id() == link.act().id() && other.score() > best && !sameSeats(link, other)) {
                best = other.score();
            }
        }
        return best;
    }

    /** The best score of a link that reads another type of act in the same phrase between the same states. */
    double otherwise(Link link) {
        double best = NOTHING;
        for (Link other : byPlace.getOrDefault(place(link), List.of())) {
            if (other.act().type() != link.act().type() && other.score() > best && sameStates(link, other)) {
                best = other.score();
            }
        }
        return best;
    }

    private static int place(Link link) {
        return link.passage().sentence().index() << 16 | link.from();
    }

    private static boolean sameStates(Link a, Link b) {
        return a.source() == b.source() && a.target() == b.target()
                || a.source() == b.target() && a.target() == b.source();
    }

    private static boolean sameSeats(Link a, Link b) {
        if (sameStates(a, b)) {
            return true;
        }
        int sourceOfA = seat(a.sourceReach(), a.sourceMention());
        int targetOfA = seat(a.targetReach(), a.targetMention());
        int sourceOfB = seat(b.sourceReach(), b.sourceMention());
        int targetOfB = seat(b.targetReach(), b.targetMention());
        return sourceOfA == sourceOfB && targetOfA == targetOfB || sourceOfA == targetOfB && targetOfA == sourceOfB;
    }

    /** Where the list begins, or the mention, that stands for somebody. */
    private static int seat(@Nullable Reach reach, @Nullable Mention mention) {
        return reach != null ? reach.slot().from() : mention != null ? mention.from() : -1;
    }
}
