package io.entente.query;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what is committed to the outward topics and hands it to all listeners. One thread reads for all of them; a
 * listener that does not keep up is cut off, and can resume where it was. Thread safe.
 */
public final class LiveHub implements AutoCloseable {
    /** Gaps of more offsets than this are not told one by one: loading the lists anew is less work for both. */
    private static final long LONGEST_GAP = 20_000;

    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final int CATCHING_UP_AT_ONCE = 4;
    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);

    private final Clients clients;
    private final LiveRecords records;
    private final Set<LiveSubscription> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore catchingUp = new Semaphore(CATCHING_UP_AT_ONCE);
    private final Thread thread = new Thread(this::follow, "live");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile @Nullable LiveLog live;
    /** Where the listeners are; guarded by this, as is the handing out, so that nobody joins between the two. */
    private @Nullable LivePosition position;

    public LiveHub(Clients clients, Topics topics, JsonMapper json) {
        this.clients = clients;
        this.records = new LiveRecords(topics, json);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /**
     * Listens from now on, or from where {@code lastEventId} was told. Close it when done.
     *
     * @throws UnavailableException while the log is not being followed, or too many are catching up
     */
    public LiveSubscription subscribe(LiveFilter filter, @Nullable String lastEventId) {
        LiveSubscription subscription = new LiveSubscription(filter, listeners::remove);
        LivePosition now;
        synchronized (this) {
            if (position == null || closing) {
                throw new UnavailableException("the live stream is not connected to the log yet");
            }
            now = position;
            listeners.add(subscription);
        }
        if (lastEventId != null && !lastEventId.isBlank()) {
            try {
                missed(lastEventId, now).forEach(subscription::offerMissed);
            } catch (RuntimeException e) {
                subscription.close();
                throw e;
            }
        }
        return subscription;
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    private List<LiveEvent> missed(String lastEventId, LivePosition now) {
        Optional<LivePosition> from = LivePosition.parse(lastEventId, now.offsets().length)
                .filter(then -> LiveLog.distance(then, now) <= LONGEST_GAP);
        if (from.isEmpty()) {
            return List.of(new LiveEvent(now.text(), LiveEvent.Kind.RESET, Set.of(), "{}"));
        }
        if (LiveLog.distance(from.get(), now) == 0 && from.get().told() == 0) {
            return List.of();
        }
        if (!catchingUp.tryAcquire()) {
            throw new UnavailableException("too many listeners are catching up");
        }
        try (LiveLog past = LiveLog.at(clients, records, from.get())) {
            List<LiveEvent> missed = new ArrayList<>();
            long deadline = System.nanoTime() + CATCH_UP.toNanos();
            while (!past.reached(now)) {
                past.poll(TICK, missed::add);
                if (System.nanoTime() > deadline) {
                    throw new UnavailableException("the log was too slow to tell what was missed");
                }
            }
            return missed;
        } catch (KafkaException e) {
            throw new UnavailableException("the log does not answer", e);
        } finally {
            catchingUp.release();
        }
    }

    private void follow() {
        while (!closing) {
            try (LiveLog opened = resumed()) {
                live = opened;
                tell(opened, null);
                while (!closing) {
                    opened.poll(TICK, event -> tell(opened, event));
                    tell(opened, null);
                }
            } catch (WakeupException e) {
                log.debug("the live stream was woken to end");
            } catch (KafkaException e) {
                log.warn("the live stream lost the log and tries again: {}", e.getMessage());
                pause();
            } finally {
                live = null;
            }
        }
    }

    private LiveLog resumed() {
        LivePosition from;
        synchronized (this) {
            from = position;
        }
        return from == null ? LiveLog.atEnd(clients, records) : LiveLog.at(clients, records, from);
    }

    private synchronized void tell(LiveLog from, @Nullable LiveEvent event) {
        if (event != null) {
            position = LivePosition.parse(event.id(), from.width()).orElse(position);
            listeners.forEach(listener -> listener.offer(event));
        } else {
            position = from.position();
        }
    }

    /** Waits a moment, or until this is closed. */
    private void pause() {
        try {
            if (closed.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("the live stream ends while it waits for the log");
            }
        } catch (InterruptedException e) {
            closing = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all subscriptions. */
    @Override
    public void close() {
        closing = true;
        closed.countDown();
        LiveLog opened = live;
        if (opened != null) {
            opened.wake();
        }
        listeners.forEach(LiveSubscription::close);
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
