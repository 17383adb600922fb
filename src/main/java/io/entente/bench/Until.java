package io.entente.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a pass to end, but not for ever. */
final class Until {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Until() {}

    static void holds(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        what + " did not end within " + LONGEST.toMinutes() + " minutes; try fewer --items");
            }
            Thread.sleep(20);
        }
    }
}
