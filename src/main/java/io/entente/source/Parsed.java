package io.entente.source;

import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;

/** What became of one piece of input: an item, or the reason why it is none. */
public sealed interface Parsed {
    record Item(NewsItem item) implements Parsed {}

    /**
     * @param detail for people: what was wrong and, where it helps, what was expected
     */
    record Bad(RejectReason reason, String detail) implements Parsed {}
}
