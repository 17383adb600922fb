package io.entente.source.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A URL was not answered as hoped; the message names it and why. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    FetchException(String message) {
        this(message, null, 0, null);
    }

    FetchException(String message, Throwable cause) {
        this(message, cause, 0, null);
    }

    FetchException(String message, int status, @Nullable Duration retryAfter) {
        this(message, null, status, retryAfter);
    }

    private FetchException(String message, @Nullable Throwable cause, int status, @Nullable Duration retryAfter) {
        super(message, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The same fault, met on the way to something else. */
    FetchException onTheWay(String to) {
        return new FetchException(to + ": " + getMessage(), this, status, retryAfter);
    }

    /** Whether the host is there but overworked, so that asking it for anything else would not help it. */
    public boolean busy() {
        return status == 429 || status >= 500;
    }

    /** How long the host asks to be left alone; null where it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
