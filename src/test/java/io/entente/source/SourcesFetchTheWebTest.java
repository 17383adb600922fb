package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.json.Json;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import io.entente.source.fetch.FetchSettings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFetchTheWebTest {
    @TempDir
    Path temp;

    private final RecordingGateway gateway = new RecordingGateway();
    private final MisbehavingServer server = new MisbehavingServer();
    private SourceManager manager;

    @AfterEach
    void close() {
        manager.close();
        server.close();
    }

    @Test
    void aJsonFeedIsKnownByItsVersionWhereverThatStands() {
        String entry = "{\"id\":\"77\",\"title\":\"Visit ends\",\"content_text\":\"" + "The guest left. ".repeat(500)
                + "\",\"date_published\":\"2022-03-23T08:15:00Z\"}";
        server.on(
                "/feed.json",
                200,
                "{\"items\":[" + entry + "],\"title\":\"Ministry\",\"version\":\"https://jsonfeed.org/version/1.1\"}");

        SourceView view = visited("/feed.json");

        assertThat(view.kind()).isEqualTo(SourceKind.FEED);
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("Visit ends");
        assertThat(gateway.items.get(0).id()).isEqualTo(Urls.hash(server.url("/feed.json") + " 77"));
    }

    @Test
    void aPageThatNamesItsFeedIsReadByTheFeed() {
        server.on(
                        "/",
                        200,
                        Feeds.page(
                                "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"All comments\" href=\"/c\">"
                                        + "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"news/feed\">",
                                Feeds.PARAGRAPHS))
                .on("/news/feed", 200, Feeds.rss("First talks"));

        SourceView view = visited("/");

        assertThat(view.kind()).isEqualTo(SourceKind.FEED);
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("First talks");
        assertThat(server.requests()).containsExactly("/", "/news/feed");
    }

    @Test
    void aPageWithoutFeedIsAnItem() {
        server.on(
                "/story",
                200,
                Feeds.page(
                        "<meta property=\"og:title\" content=\"Talks on fish\">"
                                + "<meta property=\"article:published_time\" content=\"2022-03-23T08:15:00Z\">",
                        Feeds.PARAGRAPHS));

        SourceView view = visited("/story");

        assertThat(view.kind()).isEqualTo(SourceKind.PAGE);
        assertThat(gateway.items).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Talks on fish");
            assertThat(item.text())
                    .startsWith("The foreign minister of Norland")
                    .doesNotContain("Home");
            assertThat(item.published()).isEqualTo(Published.of(Instant.parse("2022-03-23T08:15:00Z")));
            assertThat(item.language()).isEqualTo("en");
        });
    }

    @Test
    void aPageThatSaysLittleIsAnErrorOfTheSource() {
        server.on("/short", 200, Feeds.page("", "<p>Welcome to the ministry.</p>"));

        SourceView view = visited("/short");

        assertThat(view.lastError()).contains(server.url("/short")).contains("200 characters");
        assertThat(gateway.items).isEmpty();
    }

    @Test
    void theCharsetIsFoundThoughTheHeaderIsWrong() {
        String latin = Feeds.rss("Le ministre français").replace("1.0\"?", "1.0\" encoding=\"windows-1252\"?");
        server.on(
                "/latin",
                200,
                latin.getBytes(Charset.forName("windows-1252")),
                "Content-Type",
                "text/xml; charset=utf-8");
        String utf16 = Feeds.rss("Der Außenminister");
        server.on("/utf16", 200, utf16.getBytes(StandardCharsets.UTF_16), "Content-Type", "text/xml");

        visited("/latin");
        visited("/utf16");

        assertThat(gateway.items)
                .extracting(NewsItem::title)
                .containsExactly("Le ministre français", "Der Außenminister");
    }

    @Test
    void packedAnswersAreUnpacked() {
        byte[] packed = MisbehavingServer.gzip(Feeds.rss("First talks"));
        server.on("/packed", 200, packed, "Content-Encoding", "gzip");
        server.on("/feed.xml.gz", 200, MisbehavingServer.gzip(Feeds.rss("Second talks")));
        server.on("/plain", 200, Feeds.rss("Third talks"), "Content-Encoding", "gzip");

        visited("/packed");
        visited("/feed.xml.gz");
        visited("/plain");

        assertThat(gateway.items)
                .extracting(NewsItem::title)
                .containsExactly("First talks", "Second talks", "Third talks");
    }

    @Test
    void redirectsAreFollowedAndTheHostIsToldWhoAsks() {
        server.on("/old", 301, "", "Location", "/new").on("/new", exchange -> {
            String agent = exchange.getRequestHeaders().getFirst("User-Agent");
            byte[] body = Feeds.rss(agent).getBytes(StandardCharsets.UTF_8);
            MisbehavingServer.send(exchange, 200, body);
        });

        visited("/old");

        assertThat(gateway.items)
                .extracting(NewsItem::title)
                .singleElement()
                .asString()
                .startsWith("entente/");
    }

    private SourceView visited(String path) {
        if (manager == null) {
            restart();
        }
        String id = manager.add(server.url(path)).id();
        await().until(() -> view(id).lastFetch() != null);
        return view(id);
    }

    private void restart() {
        FetchSettings fetch = new FetchSettings(true, 1_000_000, Duration.ofSeconds(10), Duration.ZERO);
        SourceSettings settings = new SourceSettings(fetch, Duration.ofMinutes(1), Duration.ofSeconds(1), 100_000);
        manager = new SourceManager(
                settings, temp.resolve("kept"), gateway, IntakeListener.NONE, Json.mapper(), Clock.systemUTC());
        manager.start(List.of());
    }

    private SourceView view() {
        return manager.list().get(0);
    }

    private SourceView view(String id) {
        return manager.list().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
