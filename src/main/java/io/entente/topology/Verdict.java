package io.entente.topology;

import io.entente.model.NewsItem;
import org.jspecify.annotations.Nullable;

/** What the validate step says of a record of news. */
sealed interface Verdict {
    /** @param item null: the item of this key is withdrawn */
    record Accepted(@Nullable NewsItem item) implements Verdict {}

    /**
     * @param reason one of the contract's few, in lower_snake
     * @param detail what was wrong, for people
     * @param value the bytes as they came
     */
    record Rejected(String reason, String detail, byte @Nullable [] value) implements Verdict {}
}
