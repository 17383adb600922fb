package io.entente.coding;

import io.entente.model.Event;
import io.entente.model.Pair;
import io.entente.model.Status;
import java.util.List;

/** Judges whether an item's news is good or bad for a relation. */
final class Tone {
    /** What talks count beside deeds: foes meet too. */
    private static final double COURTESY = 0.6;
    /** What demands count against a relation: they are told mostly where something is amiss. */
    private static final double DEMAND = 0.6;

    private static final double WORDS = 0.8;

    private Tone() {}

    static int of(Pair pair, List<Event> events) {
        double good = 0;
        double bad = 0;
        double calledOff = 0;
        for (Event event : events) {
            if (!event.pair().equals(pair)) {
                continue;
            }
            if (event.status() == Status.CANCELLED) {
                calledOff += event.confidence();
                continue;
            }
            switch (event.type()) {
                case CONSULT -> good += COURTESY * event.confidence();
                case REQUEST -> bad += DEMAND * event.confidence();
                case ACCUSE, REJECT -> bad += WORDS * event.confidence();
                case THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> bad += event.confidence();
                default -> good += event.confidence();
            }
        }
        if (good + bad <= calledOff) {
            return 0;
        }
        return bad > good ? -1 : 1;
    }
}
