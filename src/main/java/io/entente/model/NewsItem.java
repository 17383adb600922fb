package io.entente.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news as the producer sends it. {@code title} or {@code text} is there; the rest may be unknown.
 *
 * @param id stable over edits: the same id again replaces the earlier version
 * @param source the publisher's name
 * @param language ISO 639-1
 * @param ingested stamped by the producer; the coder never reads it
 * @param quiet whether the item may build scores but raise no alert
 */
public record NewsItem(
        String id,
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        @Nullable String text,
        @Nullable Published published,
        @Nullable String language,
        @Nullable Instant ingested,
        boolean quiet) {
    /** The same item, raising no alert. */
    public NewsItem quietly() {
        return new NewsItem(id, url, source, title, text, published, language, ingested, true);
    }

    /** The same item, stamped. */
    public NewsItem ingestedAt(Instant instant) {
        return new NewsItem(id, url, source, title, text, published, language, instant, quiet);
    }
}
