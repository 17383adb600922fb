package io.entente.delivery;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers alerts to the webhook, each at least once and always under the same id. Several instances share the
 * partitions of the alerts topic as one consumer group. An alert counts as taken up only once it stands in the topic of
 * deliveries, so that neither a crash nor a receiver that is down for days loses one. A target that is set for the first
 * time gets the whole log of alerts.
 *
 * <p>One thread does all the work; the other methods may be called from any.
 */
public final class WebhookDelivery implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Clients clients;
    private final Topics topics;
    private final WebhookSettings settings;
    private final Clock clock;
    private final DeliveryListener listener;
    private final Backoff backoff;
    private final Sender sender;
    private final DeliveryBook book = new DeliveryBook();
    private final Queue<String> wishes = new ConcurrentLinkedQueue<>();
    private final JsonMapper json = Json.mapper();
    private final Thread worker = new Thread(this::run, "entente-deliveries");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean open = true;

    public WebhookDelivery(
            Clients clients, Topics topics, WebhookSettings settings, Clock clock, DeliveryListener listener) {
        this(
                clients,
                topics,
                settings,
                clock,
                listener,
                Backoff.standard(() -> ThreadLocalRandom.current().nextDouble()),
                TIMEOUT);
    }

    WebhookDelivery(
            Clients clients,
            Topics topics,
            WebhookSettings settings,
            Clock clock,
            DeliveryListener listener,
            Backoff backoff,
            Duration timeout) {
        this.clients = clients;
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.backoff = backoff;
        this.sender = new Sender(settings, timeout, clock);
        worker.setDaemon(true);
    }

    public void start() {
        worker.start();
    }

    /** How the partitions of this instance stand. */
    public DeliveryStatus status() {
        return book.status(settings.target());
    }

    /**
     * Tries a delivery again at once that waits or was given up.
     *
     * @return whether this instance owns such a delivery
     */
    public boolean retry(String id) {
        boolean ours = book.find(id).filter(Delivery::open).isPresent();
        if (ours) {
            wishes.add(id);
        }
        return ours;
    }

    /** Stops taking up alerts, waits a little for those under way, and leaves the group. What is open is kept. */
    @Override
    public void close() {
        open = false;
        closed.countDown();
        try {
            worker.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }

    private void run() {
        while (open) {
            try (DeliveryRound round =
                    new DeliveryRound(clients, topics, settings, clock, listener, backoff, sender, book, json)) {
                while (open) {
                    round.turn(wishes);
                }
                round.finish();
            } catch (KafkaException e) {
                if (open) {
                    log.warn("delivery of alerts lost Kafka and starts anew: {}", e.toString());
                    rest();
                }
            } catch (RuntimeException e) {
                log.error("delivery of alerts failed and starts anew", e);
                rest();
            }
        }
    }

    /** Waits a moment, or until this is closed. */
    private void rest() {
        try {
            if (closed.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("delivery of alerts ends while it waits for Kafka");
            }
        } catch (InterruptedException e) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }
}
