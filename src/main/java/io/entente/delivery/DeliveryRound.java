package io.entente.delivery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/** Delivers for as long as Kafka answers; thrown away and made anew after a fault. Used by one thread. */
final class DeliveryRound implements AutoCloseable {
    private static final int AT_ONCE = 8;
    /** With more waiting, further alerts stay in their topic, so that memory stays bounded. */
    private static final int MOST_WAITING = 5_000;

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(10);

    private final WebhookSettings settings;
    private final Clock clock;
    private final DeliveryListener listener;
    private final Backoff backoff;
    private final Sender sender;
    private final DeliveryBook book;
    private final JsonMapper json;
    private final DeliveryLog deliveries;
    private final KafkaConsumer<byte[], byte[]> alerts;
    private final Queue<Came> came = new ConcurrentLinkedQueue<>();

    private record Came(String id, Answer answer) {}

    DeliveryRound(
            Clients clients,
            Topics topics,
            WebhookSettings settings,
            Clock clock,
            DeliveryListener listener,
            Backoff backoff,
            Sender sender,
            DeliveryBook book,
            JsonMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.backoff = backoff;
        this.sender = sender;
        this.book = book;
        this.json = json;
        book.clear();
        this.deliveries = new DeliveryLog(clients, topics, json);
        this.alerts = clients.consumer(Map.of(
                "group.id", topics.deliveries(),
                "auto.offset.reset", "earliest",
                "max.poll.records", "500",
                "session.timeout.ms", "10000",
                "heartbeat.interval.ms", "1000",
                "partition.assignment.strategy", CooperativeStickyAssignor.class.getName()));
        alerts.subscribe(List.of(topics.alerts()), new Owning());
    }

    /** Takes up what is new, sends what is due, notes what was answered. */
    void turn(Queue<String> wishes) {
        if (book.waiting() > MOST_WAITING) {
            alerts.pause(alerts.assignment());
        } else {
            alerts.resume(alerts.paused());
        }
        takeUp(alerts.poll(book.underWay() > 0 ? BUSY : IDLE));
        for (String id = wishes.poll(); id != null; id = wishes.poll()) {
            book.find(id).filter(Delivery::open).ifPresent(d -> note(d.again(clock.instant())));
        }
        book.takeDue(clock.instant(), AT_ONCE).forEach(this::attempt);
        noteAnswers();
    }

    /** Waits briefly for the answers under way, so that a clean stop sends nothing twice. */
    void finish() {
        Instant until = clock.instant().plusSeconds(1);
        while (book.underWay() > 0 && clock.instant().isBefore(until)) {
            alerts.pause(alerts.assignment());
            alerts.poll(BUSY);
            noteAnswers();
        }
    }

    @Override
    public void close() {
        alerts.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        deliveries.close();
    }

    private void takeUp(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        Map<String, Delivery> fresh = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String id = idOf(record);
            if (record.value() != null && book.find(id).isEmpty()) {
                String body = new String(record.value(), StandardCharsets.UTF_8);
                fresh.putIfAbsent(id, Delivery.taken(id, record.partition(), body, clock.instant()));
            }
        }
        deliveries.write(fresh.values());
        fresh.values().forEach(book::put);
        try {
            alerts.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // The next owner reads them again and finds them in the topic of deliveries.
        }
    }

    private void attempt(Delivery delivery) {
        String body = delivery.body();
        if (body == null) {
            book.arrived(delivery.id());
            return;
        }
        sender.send(delivery.id(), body).thenAccept(answer -> came.add(new Came(delivery.id(), answer)));
    }

    private void noteAnswers() {
        for (Came one = came.poll(); one != null; one = came.poll()) {
            book.arrived(one.id());
            Answer answer = one.answer();
            book.find(one.id()).ifPresent(delivery -> note(after(delivery, answer)));
        }
    }

    private void note(Delivery delivery) {
        deliveries.write(List.of(delivery));
        book.put(delivery);
    }

    private Delivery after(Delivery delivery, Answer answer) {
        Instant now = clock.instant();
        if (answer instanceof Answer.Taken) {
            tell(DeliveryListener.Result.DELIVERED);
            return delivery.delivered(now);
        }
        if (answer instanceof Answer.Refused refused
                && now.isBefore(delivery.since().plus(settings.giveUpAfter()))) {
            Duration wait = backoff.after(delivery.attempts() + 1);
            Duration asked = refused.after();
            tell(DeliveryListener.Result.FAILED);
            return delivery.failed(now, now.plus(wait.compareTo(asked) > 0 ? wait : asked), refused.fault());
        }
        tell(DeliveryListener.Result.GIVEN_UP);
        return delivery.givenUp(
                now, answer instanceof Answer.Refused refused ? refused.fault() : "answered 410: wants no more alerts");
    }

    private void tell(DeliveryListener.Result result) {
        listener.attempted(settings.target(), result);
    }

    private String idOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            String id = record.value() == null
                    ? ""
                    : json.readTree(record.value()).path("id").asText();
            if (!id.isEmpty()) {
                return id;
            }
        } catch (JacksonException e) {
            // Not one of ours; delivered as it is, under its place.
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    /** What is known of a partition is read when it comes to us and forgotten when it goes. */
    private final class Owning implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(p -> deliveries.read(p.partition(), book::put));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            book.forget(partitions.stream().map(TopicPartition::partition).toList());
        }
    }
}
