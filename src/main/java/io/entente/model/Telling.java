package io.entente.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That one item told of an act or a visit.
 *
 * @param publisher the publisher's family name, by which corroboration is counted (never by URLs)
 * @param published null where the item does not say
 * @param ingested when the item's id first came in; stands in for {@code published}
 */
public record Telling(
        String item,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable Published published,
        Instant ingested,
        String evidence) {}
