package io.entente.source;

import static org.awaitility.Awaitility.await;

import io.entente.json.Json;
import io.entente.source.fetch.FetchSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Sources on a host of this machine that answers as a test wants; visited at once and often. */
abstract class FetchingSources {
    @TempDir
    Path temp;

    final MisbehavingServer web = new MisbehavingServer();
    final RecordingGateway gateway = new RecordingGateway();
    SourceManager manager;

    @AfterEach
    void close() {
        manager.close();
        web.close();
    }

    void start(String... paths) {
        manager = manager(true);
        manager.start(Arrays.stream(paths).map(web::url).toList());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> manager.list().stream().allMatch(s -> s.lastFetch() != null));
    }

    SourceManager manager(boolean allowPrivate) {
        FetchSettings fetch = new FetchSettings(allowPrivate, 200_000, Duration.ofSeconds(2), Duration.ofMillis(1));
        SourceSettings settings = new SourceSettings(fetch, Duration.ofMillis(150), Duration.ofMillis(150), 100_000);
        return new SourceManager(
                settings, temp.resolve("kept"), gateway, IntakeListener.NONE, Json.mapper(), Clock.systemUTC());
    }

    SourceView view() {
        return manager.list().get(0);
    }

    String error(String path) {
        return manager.list().stream()
                .filter(source -> source.url().endsWith(path))
                .findFirst()
                .map(SourceView::lastError)
                .orElseThrow();
    }

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>N</title>" + items + "</channel></rss>";
    }

    static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link><description>&lt;p&gt;They met.&lt;/p&gt;"
                + "</description><pubDate>Wed, 23 Mar 2022 08:00:00 GMT</pubDate></item>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
