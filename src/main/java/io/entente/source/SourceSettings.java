package io.entente.source;

import io.entente.source.fetch.FetchSettings;
import java.time.Duration;

/**
 * @param fetch of what comes over HTTP
 * @param fetchInterval {@code fetch.interval}: between two fetches of a URL
 * @param watchInterval {@code watch.interval}: between two looks at a file or folder
 * @param itemMaxBytes {@code item.max.bytes}
 */
public record SourceSettings(FetchSettings fetch, Duration fetchInterval, Duration watchInterval, int itemMaxBytes) {
    public SourceSettings {
        positive("fetch.interval", fetchInterval);
        positive("watch.interval", watchInterval);
        if (itemMaxBytes < 1) {
            throw new IllegalArgumentException("item.max.bytes: " + itemMaxBytes + " is not at least 1");
        }
    }

    public static SourceSettings defaults() {
        return new SourceSettings(
                FetchSettings.defaults(), Duration.ofMinutes(15), Duration.ofSeconds(5), 2 * 1024 * 1024);
    }

    private static void positive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(key + ": " + value + " is not above zero");
        }
    }
}
