package io.entente.topology;

import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import org.jspecify.annotations.Nullable;

/** What the validate step says of a record of news. */
sealed interface Verdict {
    /** @param item null: the item of this key is withdrawn */
    record Accepted(@Nullable NewsItem item) implements Verdict {}

    /** @param record for the rejected topic */
    record Rejected(RejectedRecord record) implements Verdict {}
}
