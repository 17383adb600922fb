package io.entente.coding;

import io.entente.model.Event;
import io.entente.model.Pair;
import io.entente.model.Status;
import java.util.List;

/** Judges whether an item's news is good or bad for a relation. */
final class Tone {
    /** PLOVER's score of each type, in the order of the types; see reference in plover.tsv. */
    static final double[] INTENSITY = {2.5, 2.5, 5, 4.5, 9.5, 10, 6.5, 0, -3, -2, -3.5, -5, -6, -5.5, -7, -9};

    private Tone() {}

    static int of(Pair pair, List<Event> events) {
        double good = 0;
        double bad = 0;
        double calledOff = 0;
        for (Event event : events) {
            if (!event.pair().equals(pair)) {
                continue;
            }
            double weight = INTENSITY[event.type().ordinal()] < 0 ? -1 : 1;
            if (event.status() == Status.CANCELLED) {
                calledOff += event.confidence();
                continue;
            }
            if (weight < 0) {
                bad += event.confidence();
            } else {
                good += event.confidence() * (event.type() == io.entente.model.EventType.CONSULT ? 0.6 : 1);
            }
        }
        if (good + bad <= calledOff) {
            return 0;
        }
        return bad > good * 0.8 ? -1 : 1;
    }
}
