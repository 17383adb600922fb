package io.entente.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One listener's events in order. Filled by the hub, emptied by one thread of the listener's.
 */
public final class LiveSubscription implements AutoCloseable {
    private static final int WAITING = 1024;
    /** Wakes the one who waits for the next event. */
    private static final LiveEvent END = new LiveEvent("", LiveEvent.Kind.RESET, Set.of(), "{}");

    private final LiveFilter filter;
    private final Consumer<LiveSubscription> onClose;
    private final Deque<LiveEvent> missed = new ArrayDeque<>();
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean closed;

    LiveSubscription(LiveFilter filter, Consumer<LiveSubscription> onClose) {
        this.filter = filter;
        this.onClose = onClose;
    }

    /** Called before the first {@link #next}, by the thread that subscribes. */
    void offerMissed(LiveEvent event) {
        if (filter.wants(event)) {
            missed.add(event);
        }
    }

    void offer(LiveEvent event) {
        if (filter.wants(event) && !waiting.offer(event)) {
            close();
        }
    }

    /** The next event, or null where none came in time or the subscription has ended and is drained. */
    public @Nullable LiveEvent next(Duration most) throws InterruptedException {
        LiveEvent earlier = missed.poll();
        if (earlier != null) {
            return earlier;
        }
        LiveEvent next = closed ? waiting.poll() : waiting.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        return next == END ? null : next;
    }

    /** Whether no more will come: closed by either side, or cut off for not keeping up. */
    public boolean ended() {
        return closed && waiting.isEmpty() && missed.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        waiting.offer(END);
        onClose.accept(this);
    }
}
