package io.entente.source;

import io.entente.ingest.NewsGateway;
import io.entente.kafka.KafkaUnavailableException;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what was sent to it. */
final class RecordingGateway implements NewsGateway {
    final List<NewsItem> items = new CopyOnWriteArrayList<>();
    final List<RejectedRecord> rejected = new CopyOnWriteArrayList<>();

    private final AtomicInteger away = new AtomicInteger();

    /** The next calls fail as they do while no broker answers. */
    void awayFor(int calls) {
        away.set(calls);
    }

    @Override
    public void accept(List<NewsItem> given) {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new KafkaUnavailableException("Kafka is away", new IOException());
        }
        items.addAll(given);
    }

    @Override
    public void withdraw(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reject(List<RejectedRecord> given) {
        rejected.addAll(given);
    }
}
