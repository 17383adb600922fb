package io.entente.delivery;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One alert on its way to the target, as the topic of deliveries keeps it.
 *
 * @param v version of this record's form
 * @param id the alert's id, the same at every attempt, so that a receiver can tell a repeat
 * @param partition of the alerts topic, and of the topic of deliveries
 * @param since when it was taken up, or last taken up again by hand
 * @param next when it is due; null once it is done
 * @param fault of the last attempt
 * @param body the CloudEvent; null once delivered
 */
public record Delivery(
        int v,
        String id,
        int partition,
        State state,
        int attempts,
        Instant since,
        @Nullable Instant last,
        @Nullable Instant next,
        @Nullable String fault,
        @Nullable String body) {
    static final int VERSION = 1;

    /** Where a delivery stands. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Delivery taken(String id, int partition, String body, Instant now) {
        return new Delivery(VERSION, id, partition, State.WAITING, 0, now, null, now, null, body);
    }

    Delivery delivered(Instant now) {
        return new Delivery(v, id, partition, State.DELIVERED, attempts + 1, since, now, null, null, null);
    }

    Delivery failed(Instant now, Instant next, String fault) {
        return new Delivery(v, id, partition, State.WAITING, attempts + 1, since, now, next, fault, body);
    }

    Delivery givenUp(Instant now, String fault) {
        return new Delivery(v, id, partition, State.GIVEN_UP, attempts + 1, since, now, null, fault, body);
    }

    /** Due at once, with the full time before it is given up again. */
    Delivery again(Instant now) {
        return new Delivery(v, id, partition, State.WAITING, attempts, now, last, now, fault, body);
    }

    boolean open() {
        return state != State.DELIVERED;
    }
}
