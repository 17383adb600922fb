package io.entente.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, watches and ends the stream threads. A thread that dies is replaced, but not for ever: a fault that comes back
 * {@value #REPLACEMENTS} times within {@link #WINDOW} would only burn the machine.
 */
final class StreamsLife implements AutoCloseable {
    static final int REPLACEMENTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration CLOSING = Duration.ofSeconds(4);
    private static final Logger log = LoggerFactory.getLogger(StreamsLife.class);

    private final KafkaStreams streams;
    private final Clock clock;
    private final Deque<Instant> replaced = new ArrayDeque<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicReference<Throwable> fatal = new AtomicReference<>();

    StreamsLife(KafkaStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
        streams.setUncaughtExceptionHandler(this::onDeath);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING || now == KafkaStreams.State.ERROR) {
                running.countDown();
            }
            if (now == KafkaStreams.State.ERROR) {
                failed.countDown();
            }
        });
    }

    void start() {
        streams.start();
    }

    /** Whether the stores are restored and the partitions shared out, within the time given. */
    boolean awaitRunning(Duration most) throws InterruptedException {
        boolean told = running.await(most.toMillis(), TimeUnit.MILLISECONDS);
        return told && streams.state() != KafkaStreams.State.ERROR;
    }

    /**
     * Returns never while the threads live.
     *
     * @throws ServiceFailedException once they were given up
     */
    void awaitFailure() throws InterruptedException {
        failed.await();
        Throwable cause = fatal.get();
        throw new ServiceFailedException(
                "the stream threads failed and were given up: "
                        + (cause == null ? "see the log" : String.valueOf(cause.getMessage()))
                        + "; nothing accepted is lost, the next start goes on from the log",
                cause == null ? new IllegalStateException("streams in error") : cause);
    }

    /** Leaves the group at once, so that a restart need not wait for the session to time out. */
    @Override
    public void close() {
        boolean ended =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSING));
        if (!ended) {
            log.warn("the stream threads did not end within {} s; the next start recovers", CLOSING.toSeconds());
        }
    }

    private synchronized StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse onDeath(Throwable cause) {
        Instant now = clock.instant();
        while (!replaced.isEmpty() && replaced.peekFirst().isBefore(now.minus(WINDOW))) {
            replaced.pollFirst();
        }
        if (replaced.size() >= REPLACEMENTS) {
            log.error("stream threads keep dying, giving up; the cause:", cause);
            fatal.set(cause);
            running.countDown();
            failed.countDown();
            return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replaced.addLast(now);
        log.warn("a stream thread died and is replaced ({} of {})", replaced.size(), REPLACEMENTS, cause);
        return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
