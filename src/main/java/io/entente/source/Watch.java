package io.entente.source;

import io.entente.ingest.NewsGateway;
import io.entente.kafka.KafkaUnavailableException;
import io.entente.source.fetch.FetchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source at work: visits it, keeps what came of it, and says when to visit it next. Thread safe. */
final class Watch {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final int LONGEST_REST = 16;

    private final Origin origin;
    private final SourceShelf shelf;
    private final NewsGateway gateway;
    private final IntakeListener listener;
    private final Clock clock;
    private KeptSource kept;
    private @Nullable Instant next;
    private boolean visiting;
    private boolean ended;

    Watch(
            Origin origin,
            KeptSource kept,
            SourceShelf shelf,
            NewsGateway gateway,
            IntakeListener listener,
            Clock clock) {
        this.origin = origin;
        this.kept = kept;
        this.shelf = shelf;
        this.gateway = gateway;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Visits the source once, unless it is paused, ended, or just being visited.
     *
     * @return how long to wait for the next visit; empty if there is to be none
     * @throws InterruptedException if the service ends; nothing is remembered of this visit then, so it is made again
     */
    Optional<Duration> visit() throws InterruptedException {
        Memory before = begin();
        if (before == null) {
            return Optional.empty();
        }
        Intake intake = new Intake(gateway, listener, clock, view().kind(), false);
        try {
            Origin.Visited visited = origin.visit(before, intake);
            intake.flush();
            keep(now -> now.visited(clock.instant(), intake, visited));
            if (intake.firstFault() != null) {
                log.warn(
                        "source {}: {} rejected and kept on the rejected topic, the first: {}",
                        view().url(),
                        intake.rejected(),
                        intake.firstFault());
            }
            return then(origin.interval());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            String why = told(e);
            if (!why.equals(view().lastError())) {
                log.warn("source {}: {}", view().url(), why);
            }
            keep(now -> now.failed(clock.instant(), intake, why));
            return then(rest(e));
        } finally {
            end();
        }
    }

    private synchronized @Nullable Memory begin() {
        if (visiting || ended || kept.paused()) {
            return null;
        }
        visiting = true;
        next = null;
        return kept.memory();
    }

    private synchronized void end() {
        visiting = false;
    }

    private synchronized Optional<Duration> then(@Nullable Duration wait) {
        if (wait == null || kept.paused() || ended) {
            return Optional.empty();
        }
        next = clock.instant().plus(wait);
        return Optional.of(wait);
    }

    /** A source that is let go on is due at once. */
    synchronized void pause(boolean paused) {
        next = paused ? null : clock.instant();
        keep(now -> now.paused(paused));
    }

    /** Kept before the first visit, so that it is started again after a crash. */
    synchronized void keep() {
        shelf.save(kept);
    }

    /** Nothing is visited or kept from here on. */
    synchronized void forget() {
        ended = true;
        shelf.forget(kept.url());
    }

    synchronized SourceView view() {
        SourceKind kind = kept.memory().kind();
        return new SourceView(
                Urls.hash(kept.url()),
                kept.url(),
                kind == null ? origin.kind() : kind,
                kept.items(),
                kept.rejected(),
                kept.lastFetch(),
                kept.lastItem(),
                next,
                kept.lastError(),
                kept.paused());
    }

    private synchronized void keep(UnaryOperator<KeptSource> change) {
        KeptSource now = change.apply(kept);
        boolean told = !now.says(kept);
        kept = now;
        if (told && !ended) {
            shelf.save(now);
        }
    }

    /** Longer with each failure in a row, and never shorter than the host asks. */
    private synchronized Duration rest(Throwable fault) {
        Duration interval = origin.interval() == null ? FIRST_REST : origin.interval();
        Duration first = interval.compareTo(FIRST_REST) < 0 ? interval : FIRST_REST;
        Duration longest = interval.multipliedBy(LONGEST_REST);
        Duration grown = first.multipliedBy(1L << Math.min(20, Math.max(0, kept.failures() - 1)));
        Duration rest = grown.compareTo(longest) > 0 ? longest : grown;
        Duration asked = fault instanceof FetchException fetch ? fetch.retryAfter() : null;
        return asked != null && asked.compareTo(rest) > 0 ? asked : rest;
    }

    private static String told(Throwable fault) {
        boolean ours = fault instanceof IOException || fault instanceof KafkaUnavailableException;
        return ours && fault.getMessage() != null ? fault.getMessage() : fault.toString();
    }
}
