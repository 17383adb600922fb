package io.entente.coding;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;

/**
 * Reads one item of news into events and visits. A pure function of the item's id, title, text and dateline: it never
 * looks at a clock, never throws whatever the text, and is safe for use by many threads.
 */
@FunctionalInterface
public interface Coder {
    CodedItem code(NewsItem item);
}
