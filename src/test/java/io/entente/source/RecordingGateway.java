package io.entente.source;

import io.entente.ingest.NewsGateway;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was sent to it. */
final class RecordingGateway implements NewsGateway {
    final List<NewsItem> items = new CopyOnWriteArrayList<>();
    final List<RejectedRecord> rejected = new CopyOnWriteArrayList<>();

    @Override
    public void accept(List<NewsItem> given) {
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
