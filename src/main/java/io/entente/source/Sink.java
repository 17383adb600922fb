package io.entente.source;

import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;

/** Takes what a reader finds, in the order of the input. */
public interface Sink {
    void item(NewsItem item);

    /**
     * @param raw the bytes as they came, or their beginning
     * @param place where they stood, {@code news.jsonl:17}
     */
    void bad(byte[] raw, RejectReason reason, String detail, String place);
}
