package io.entente.delivery;

import java.time.Duration;

/** What came of one attempt. */
sealed interface Answer {
    record Taken() implements Answer {}

    /**
     * @param fault for people
     * @param after the least time to wait that the receiver asked for, else zero
     */
    record Refused(String fault, Duration after) implements Answer {}

    /** The receiver said 410 Gone: it wants this no more. */
    record Gone() implements Answer {}
}
