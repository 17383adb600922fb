package io.entente.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a source over restarts.
 *
 * @param version of this record's form
 * @param url as it was named
 * @param added over HTTP, and so to be started again without being named
 * @param items sent over its life
 * @param failures visits that failed since the last that did not
 */
record KeptSource(
        int version,
        String url,
        boolean added,
        boolean paused,
        long items,
        long rejected,
        @Nullable Instant lastFetch,
        @Nullable Instant lastItem,
        @Nullable String lastError,
        int failures,
        Memory memory) {
    static final int VERSION = 1;

    static KeptSource fresh(String url, boolean added) {
        return new KeptSource(VERSION, url, added, false, 0, 0, null, null, null, 0, Memory.EMPTY);
    }

    KeptSource paused(boolean now) {
        return new KeptSource(
                version, url, added, now, items, rejected, lastFetch, lastItem, lastError, failures, memory);
    }

    /** After a visit that could be made; {@code problem} tells what of it could not be read. */
    KeptSource visited(Instant now, Intake intake, Origin.Visited visit) {
        return after(now, intake, visit.problem(), 0, visit.memory());
    }

    /** After a visit that failed: what it sent is counted, but will be read again. */
    KeptSource failed(Instant now, Intake intake, String error) {
        return after(now, intake, error, failures + 1, memory);
    }

    private KeptSource after(Instant now, Intake intake, @Nullable String error, int failed, Memory remembered) {
        return new KeptSource(
                version,
                url,
                added,
                paused,
                items + intake.sent(),
                rejected + intake.rejected(),
                now,
                intake.sent() > 0 ? now : lastItem,
                error,
                failed,
                remembered);
    }

    /** Whether nothing but the time of the visit differs, which is not worth a write. */
    boolean says(KeptSource other) {
        return new KeptSource(
                        version,
                        url,
                        added,
                        paused,
                        items,
                        rejected,
                        other.lastFetch,
                        lastItem,
                        lastError,
                        failures,
                        memory)
                .equals(other);
    }
}
