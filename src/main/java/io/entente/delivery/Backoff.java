package io.entente.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after the nth failure: doubled each time up to a longest, and shortened by chance by up to a half, so
 * that receivers that come back are not met by all senders at once.
 *
 * @param chance from 0 inclusive to 1 exclusive
 */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    static Backoff standard(DoubleSupplier chance) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofHours(1), chance);
    }

    Duration after(int failures) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, 40));
        double most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (most * (1 - chance.getAsDouble() / 2)));
    }
}
