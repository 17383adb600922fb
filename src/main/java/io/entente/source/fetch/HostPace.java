package io.entente.source.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Spaces requests to one host; each caller is given the next free moment and waits for it. */
final class HostPace {
    private final ConcurrentHashMap<String, Instant> nextFree = new ConcurrentHashMap<>();
    private final Clock clock;

    HostPace(Clock clock) {
        this.clock = clock;
    }

    void await(String host, Duration gap) throws InterruptedException {
        Instant now = clock.instant();
        Instant mine = nextFree.merge(
                        host, now.plus(gap), (free, ignored) -> later(free, now).plus(gap))
                .minus(gap);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(now, mine).toMillis()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
