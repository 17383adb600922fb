package io.entente.ingest;

import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import java.util.List;

/** Where news enters the log. Thread safe. */
public interface NewsGateway {
    /**
     * Sends items and returns once the broker has them all.
     *
     * @throws io.entente.kafka.KafkaUnavailableException if it does not take one; earlier ones may have been taken
     */
    void accept(List<NewsItem> items);

    /** Withdraws the item: what it said is taken back. Returns once the broker knows. */
    void withdraw(String id);

    /** Keeps what cannot be accepted on the rejected topic. Returns once the broker has them. */
    void reject(List<RejectedRecord> rejected);
}
