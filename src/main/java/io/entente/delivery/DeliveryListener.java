package io.entente.delivery;

import java.util.Locale;

/** Is told of each attempt, for metrics; called on the delivery thread, must be cheap and never throw. */
@FunctionalInterface
public interface DeliveryListener {
    DeliveryListener NONE = (target, result) -> {};

    /** How an attempt ended. */
    enum Result {
        DELIVERED,
        /** To be tried again. */
        FAILED,
        GIVEN_UP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void attempted(String target, Result result);
}
