package io.entente.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits soon what someone may wait for, and in bulk what none does. A commit costs the broker a marker in each of some
 * sixty partitions, whether one record lies between two of them or thousands. So a step that keeps up asks for a commit
 * ten times a second, and one that works off a backlog leaves it to {@code commit.interval.ms}.
 */
final class CommitPace {
    /** {@code commit.interval.ms}. */
    static final Duration BULK = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofMillis(100);
    /** Longer than what waits for a bulk commit of the step before, else a step would stay slow for ever. */
    private static final Duration FRESH = BULK.multipliedBy(2);

    private final Clock clock;
    private boolean waitedFor;

    private CommitPace(Clock clock) {
        this.clock = clock;
    }

    static CommitPace of(ProcessorContext<?, ?> context, Clock clock) {
        CommitPace pace = new CommitPace(clock);
        // Counted from the same instant, all tasks of a thread ask in the same moment, and share one commit.
        context.schedule(Instant.EPOCH, SOON, PunctuationType.WALL_CLOCK_TIME, now -> pace.tick(context));
        return pace;
    }

    /** A record that came in at {@code timestamp} was processed. */
    void processed(long timestamp) {
        waitedFor |= clock.millis() - timestamp < FRESH.toMillis();
    }

    private void tick(ProcessorContext<?, ?> context) {
        if (waitedFor) {
            waitedFor = false;
            context.commit();
        }
    }
}
