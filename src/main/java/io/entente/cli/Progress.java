package io.entente.cli;

import io.entente.kafka.RejectReason;
import io.entente.source.IntakeListener;
import io.entente.source.SourceKind;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Shows how far a reading is: on a terminal as a bar that is redrawn, elsewhere only its faults, a line each. */
final class Progress implements IntakeListener {
    /** Of faults that are told singly: a file of another form would fill the screen. */
    private static final int TOLD = 20;

    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean bar;
    private final long total;
    private final Clock clock;
    private final Instant began;
    private final Map<String, Long> reasons = new TreeMap<>();
    private Instant drawn = Instant.EPOCH;
    private long bytes;
    private long items;
    private long rejected;

    /**
     * @param total bytes to be read; 0 where that is not known
     */
    Progress(PrintWriter err, boolean bar, long total, Clock clock) {
        this.err = err;
        this.bar = bar;
        this.total = total;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public synchronized void itemRead(SourceKind kind) {
        items++;
        draw();
    }

    @Override
    public synchronized void itemRejected(RejectReason reason, String place, String detail) {
        rejected++;
        reasons.merge(reason.toString(), 1L, Long::sum);
        if (rejected <= TOLD) {
            err.println((bar ? CLEAR_LINE : "") + place + ": " + detail);
        } else if (rejected == TOLD + 1) {
            err.println((bar ? CLEAR_LINE : "") + "further faults are only counted; all are on the rejected topic");
        }
    }

    @Override
    public synchronized void bytesRead(long count) {
        bytes += count;
        draw();
    }

    /** Takes the bar off the screen. */
    synchronized void end() {
        if (bar) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    /** {@code (2 empty, 1 invalid_json)}. */
    synchronized String reasons() {
        StringBuilder out = new StringBuilder("(");
        reasons.forEach((reason, count) -> out.append(out.length() == 1 ? "" : ", ")
                .append(count)
                .append(' ')
                .append(reason));
        return out.append(')').toString();
    }

    synchronized Map<String, Long> countedReasons() {
        return Map.copyOf(reasons);
    }

    String time() {
        return String.format(Locale.ROOT, "%.1f s", seconds());
    }

    double seconds() {
        return Duration.between(began, clock.instant()).toMillis() / 1000.0;
    }

    private void draw() {
        Instant now = clock.instant();
        if (!bar || now.isBefore(drawn.plus(REDRAW))) {
            return;
        }
        drawn = now;
        StringBuilder line = new StringBuilder(CLEAR_LINE);
        if (total > 0) {
            int done = (int) Math.min(WIDTH, WIDTH * bytes / total);
            line.append('[')
                    .append("=".repeat(done))
                    .append(" ".repeat(WIDTH - done))
                    .append("] ");
            line.append(Math.min(100, 100 * bytes / total)).append(" %  ");
        }
        line.append(String.format(Locale.ROOT, "%,d read", items));
        line.append(String.format(Locale.ROOT, "  %,.0f/s", items / Math.max(0.001, seconds())));
        if (rejected > 0) {
            line.append(String.format(Locale.ROOT, "  %,d rejected", rejected));
        }
        err.print(line);
        err.flush();
    }
}
