package io.entente.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The steady rate of something counted from several threads: over what comes after the first fifth, so that start-up and
 * warming do not count. Thread safe.
 */
final class Meter {
    private final long expected;
    private final long from;
    private final AtomicLong count = new AtomicLong();
    private volatile long began;
    private volatile long ended;

    Meter(long expected) {
        this.expected = expected;
        this.from = Math.max(1, expected / 5);
    }

    void count() {
        long now = count.incrementAndGet();
        if (now == from) {
            began = System.nanoTime();
        } else if (now == expected) {
            ended = System.nanoTime();
        }
    }

    /** Something later belongs to the same work: the time runs on to now. */
    void extend() {
        ended = System.nanoTime();
    }

    boolean done() {
        return count.get() >= expected;
    }

    long counted() {
        return count.get();
    }

    long endedAt() {
        return ended;
    }

    double perSecond() {
        return (expected - from) / ((ended - began) / 1e9);
    }
}
