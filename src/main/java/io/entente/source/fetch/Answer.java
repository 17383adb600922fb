package io.entente.source.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a URL answered. */
public sealed interface Answer {
    /** Nothing changed since the validators were given. */
    record Unchanged() implements Answer {}

    /**
     * @param url where the redirects ended
     * @param body unpacked
     * @param contentType as the header says it, with its charset
     */
    record Content(
            URI url,
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified) implements Answer {}
}
