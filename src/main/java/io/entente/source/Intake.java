package io.entente.source;

import io.entente.ingest.NewsGateway;
import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes what one visit to a source finds on to the log, in batches, and counts it. {@link #flush()} before anything is
 * remembered of the visit: what is remembered is not read again. Not thread safe.
 */
final class Intake implements Sink {
    private static final int BATCH_ITEMS = 1000;
    private static final long BATCH_CHARS = 2L * 1024 * 1024;

    private final NewsGateway gateway;
    private final IntakeListener listener;
    private final Clock clock;
    private final boolean quiet;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<RejectedRecord> rejects = new ArrayList<>();
    private SourceKind kind;
    private long chars;
    private long read;
    private long sent;
    private long rejected;
    private @Nullable String firstFault;

    Intake(NewsGateway gateway, IntakeListener listener, Clock clock, SourceKind kind, boolean quiet) {
        this.gateway = gateway;
        this.listener = listener;
        this.clock = clock;
        this.kind = kind;
        this.quiet = quiet;
    }

    /** A URL shows what it is only once it is fetched. */
    void kind(SourceKind found) {
        kind = found;
    }

    @Override
    public void item(NewsItem item) {
        read++;
        listener.itemRead(kind);
        items.add(quiet ? item.quietly() : item);
        chars += length(item.text()) + length(item.title());
        if (items.size() >= BATCH_ITEMS || chars >= BATCH_CHARS) {
            flush();
        }
    }

    /** An item that was found again as it was: counted as read, not sent. */
    void known() {
        read++;
        listener.itemRead(kind);
    }

    @Override
    public void bad(byte[] raw, RejectReason reason, String detail, String place) {
        read++;
        rejected++;
        listener.itemRejected(reason, place, detail);
        if (firstFault == null) {
            firstFault = place + ": " + detail;
        }
        rejects.add(RejectedRecord.of(null, raw, reason, detail, place, clock.instant()));
        chars += Math.min(raw.length, 64 * 1024);
        if (rejects.size() >= BATCH_ITEMS || chars >= BATCH_CHARS) {
            flush();
        }
    }

    /** Returns once the broker has all that came so far. */
    void flush() {
        if (!items.isEmpty()) {
            gateway.accept(items);
            sent += items.size();
        }
        if (!rejects.isEmpty()) {
            gateway.reject(rejects);
        }
        items.clear();
        rejects.clear();
        chars = 0;
    }

    long read() {
        return read;
    }

    long sent() {
        return sent;
    }

    long rejected() {
        return rejected;
    }

    /** For the log: the others are on the rejected topic. */
    @Nullable
    String firstFault() {
        return firstFault;
    }

    void bytes(long count) {
        listener.bytesRead(count);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
