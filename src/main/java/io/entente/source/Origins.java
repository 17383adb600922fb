package io.entente.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.source.fetch.Fetcher;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Turns what a person names as a source into a way to read it. */
final class Origins {
    private static final String STDIN = "-";

    private final SourceSettings settings;
    private final Duration settling;
    private final JsonMapper json;
    private final Clock clock;
    private final Fetcher fetcher;
    private final FileReader files;

    /**
     * @param settling how long a file must have been left alone before it is read
     */
    Origins(SourceSettings settings, Duration settling, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.settling = settling;
        this.json = json;
        this.clock = clock;
        this.fetcher = new Fetcher(settings.fetch(), clock);
        this.files = new FileReader(json, settings.itemMaxBytes());
    }

    /**
     * @throws IllegalArgumentException if it is neither URL, file, folder nor {@code -}
     */
    Origin named(String name) {
        if (name.equals(STDIN)) {
            return StreamOrigin.stdin(() -> System.in, files);
        }
        if (isUrl(name)) {
            return url(name);
        }
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) {
                return new FilesOrigin(path, files, settings.watchInterval(), settling, clock);
            }
        } catch (InvalidPathException e) {
            // Then it is no file; the message below says all.
        }
        throw new IllegalArgumentException(
                "source: '" + name + "' is no file or folder here, and no http or https URL");
    }

    /**
     * @throws IllegalArgumentException if it is no http or https URL
     */
    Origin url(String url) {
        try {
            URI uri = new URI(url.strip());
            if (isUrl(url) && uri.getHost() != null) {
                return new WebOrigin(uri, fetcher, settings.fetchInterval(), json, settings.itemMaxBytes());
            }
        } catch (URISyntaxException e) {
            // The message below says all.
        }
        throw new IllegalArgumentException("source: '" + url + "' is no http or https URL");
    }

    Origin demo(Supplier<InputStream> input) {
        return StreamOrigin.demo(input, files);
    }

    private static boolean isUrl(String name) {
        return name.regionMatches(true, 0, "http://", 0, 7) || name.regionMatches(true, 0, "https://", 0, 8);
    }
}
