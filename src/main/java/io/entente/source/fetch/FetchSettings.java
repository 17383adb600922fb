package io.entente.source.fetch;

import java.time.Duration;

/**
 * @param allowPrivate {@code fetch.allow.private}
 * @param maxBytes of a body after it is unpacked
 * @param timeout of one request from first to last byte; also of the connection
 * @param pace least time between two requests to one host
 */
public record FetchSettings(boolean allowPrivate, int maxBytes, Duration timeout, Duration pace) {
    public FetchSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("fetch.max.bytes: " + maxBytes + " is not at least 1");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("fetch.timeout: " + timeout + " is not above zero");
        }
    }

    public static FetchSettings defaults() {
        return new FetchSettings(false, 16 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }
}
