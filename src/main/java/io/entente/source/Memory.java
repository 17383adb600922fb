package io.entente.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source remembers of its last visit, so that the next one reads only what is new.
 *
 * @param kind what the source was found to be; null before the first visit
 * @param stamps what was read by name, with what tells a change: file to size and time, item id to content hash
 * @param feed the feed that a page points to
 * @param etag validator of the last answer
 * @param lastModified validator of the last answer
 */
public record Memory(
        @Nullable SourceKind kind,
        Map<String, String> stamps,
        @Nullable String feed,
        @Nullable String etag,
        @Nullable String lastModified) {
    static final Memory EMPTY = new Memory(null, Map.of(), null, null, null);

    public Memory {
        stamps = Collections.unmodifiableMap(new LinkedHashMap<>(stamps));
    }

    Memory read(SourceKind found, Map<String, String> now) {
        return new Memory(found, now, feed, etag, lastModified);
    }

    Memory forgettingFeed() {
        return new Memory(kind, stamps, null, null, null);
    }
}
