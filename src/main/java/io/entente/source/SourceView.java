package io.entente.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands now.
 *
 * @param id by which it is changed and deleted
 * @param url as it was named: URL, path or {@code -}
 * @param items sent to the log over its life
 * @param rejected what was no item, over its life
 * @param lastItem when it last brought something new
 * @param nextFetch null while it is visited, paused, or done
 * @param lastError null if the last visit went well
 */
public record SourceView(
        String id,
        String url,
        SourceKind kind,
        long items,
        long rejected,
        @Nullable Instant lastFetch,
        @Nullable Instant lastItem,
        @Nullable Instant nextFetch,
        @Nullable String lastError,
        boolean paused) {}
