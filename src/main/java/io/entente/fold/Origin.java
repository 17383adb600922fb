package io.entente.fold;

import io.entente.model.Published;
import io.entente.model.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where reports come from: one version of one item.
 *
 * @param publisher the publisher's family
 * @param ingested when the item's id first came in
 * @param wording by which copies under other ids are known
 */
public record Origin(
        String item,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable Published published,
        Instant ingested,
        Wording wording) {
    /** When the item told: its publication, else its first ingestion. */
    public Instant told() {
        return published != null ? published.instant() : ingested;
    }

    /** The UTC day of {@link #told}. */
    public LocalDate day() {
        return told().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public Telling telling(String evidence) {
        return new Telling(item, publisher, url, title, published, ingested, evidence);
    }
}
