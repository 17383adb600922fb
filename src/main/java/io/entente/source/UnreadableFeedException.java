package io.entente.source;

import java.io.IOException;

/** What was announced as a feed is none. */
final class UnreadableFeedException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
