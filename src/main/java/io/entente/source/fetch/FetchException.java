package io.entente.source.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A URL was not answered as hoped; the message names it and why. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    FetchException(String message) {
        super(message);
        this.retryAfter = null;
    }

    FetchException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
    }

    /** How long the host asks to be left alone; null where it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
