package io.entente.topology;

import io.entente.model.CodedItem;
import io.entente.model.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an item: how it was coded and where it came from, not its text.
 *
 * @param publisher the publisher's family
 * @param ingested when its id first came in
 */
public record StoredItem(
        CodedItem coded,
        @Nullable String url,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable Published published,
        Instant ingested) {}
