package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.json.Json;
import io.entente.source.fetch.FetchSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault ends the visit, names the URL and the cause, sends nothing on, and puts the next visit off. */
class ARudeHostIsNamedAndLeftInPeaceTest {
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration FIRST_REST = Duration.ofSeconds(30);

    @TempDir
    Path temp;

    private final RecordingGateway gateway = new RecordingGateway();
    private final MisbehavingServer server = new MisbehavingServer();
    private SourceManager manager;

    @BeforeEach
    void start() {
        manager = manager(true);
    }

    @AfterEach
    void close() {
        manager.close();
        server.close();
    }

    @Test
    void aHostThatSaysNothing() {
        server.onSilence("/feed");
        beImpatient();

        assertFault("/feed", "did not answer in full within 1 s");
    }

    @Test
    void aHostThatStopsHalfWay() {
        server.onDrip("/feed", "<rss version=\"2.0\">");
        beImpatient();

        assertFault("/feed", "did not answer in full within 1 s");
    }

    @Test
    void aHostThatNeverEnds() {
        server.onFlood("/feed");

        assertFault("/feed", "more than 100000 bytes");
    }

    @Test
    void aSmallAnswerThatUnpacksToMuch() {
        server.on("/feed", 200, MisbehavingServer.gzip(" ".repeat(10_000_000)), "Content-Encoding", "gzip");

        assertFault("/feed", "more than 100000 bytes");
    }

    @Test
    void aPackedAnswerThatIsCutOff() {
        byte[] packed = MisbehavingServer.gzip(Feeds.rss("First talks"));
        server.on("/feed", 200, Arrays.copyOf(packed, packed.length / 2), "Content-Encoding", "gzip");

        assertFault("/feed", "gzip");
    }

    @Test
    void redirectsThatGoRound() {
        server.on("/feed", 302, "", "Location", "/there").on("/there", 302, "", "Location", "/feed");

        assertFault("/feed", "redirects more than 5 times");
    }

    @Test
    void redirectsToNowhere() {
        server.on("/feed", 302, "");
        server.on("/bad", 302, "", "Location", "http://a b");

        assertFault("/feed", "redirects to nowhere");
        assertFault("/bad", "'http://a b'");
    }

    @Test
    void aRedirectToAFileOfThisMachine() {
        server.on("/feed", 302, "", "Location", "file:///etc/passwd");

        assertFault("/feed", "file:///etc/passwd");
    }

    @Test
    void aServerError() {
        server.on("/feed", 500, "oops");

        assertFault("/feed", "answered 500");
    }

    @Test
    void aHostThatAsksForTime() {
        server.on("/feed", 429, "", "Retry-After", "7200");

        SourceView view = assertFault("/feed", "answered 429");

        assertThat(Duration.between(view.lastFetch(), view.nextFetch()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(1));
    }

    @Test
    void theFeedOfAPageThatAsksForTimeIsNotAskedTwice() {
        server.on("/", 200, Feeds.page("<link rel=alternate type=application/rss+xml href=/feed>", ""))
                .on("/feed", 200, Feeds.rss("First talks"));
        SourceView first = visited("/");
        manager.close();
        server.on("/feed", 503, "", "Retry-After", "7200");

        manager = manager(true);
        manager.start(List.of());
        await().until(() -> manager.list().get(0).lastFetch().isAfter(first.lastFetch()));

        assertThat(manager.list().get(0).lastError())
                .contains(server.url("/feed"))
                .contains("answered 503");
        assertThat(server.requests()).containsExactly("/", "/feed", "/feed");
    }

    @Test
    void aFeedThatMovedIsFoundByItsPage() {
        server.on("/", 200, Feeds.page("<link rel=alternate type=application/rss+xml href=/feed>", ""))
                .on("/feed", 200, Feeds.rss("First talks"));
        SourceView first = visited("/");
        manager.close();
        server.on("/", 200, Feeds.page("<link rel=alternate type=application/rss+xml href=/feed2>", ""))
                .on("/feed", 404, "")
                .on("/feed2", 200, Feeds.rss("First talks", "Second talks"));

        manager = manager(true);
        manager.start(List.of());
        await().until(() -> manager.list().get(0).lastFetch().isAfter(first.lastFetch()));

        assertThat(manager.list().get(0).lastError()).isNull();
        assertThat(gateway.items).hasSize(2);
    }

    @Test
    void anErrorPageWhereAFeedWas() {
        server.on("/feed", 200, Feeds.rss("First talks"));
        SourceView first = visited("/feed");
        manager.close();
        gateway.items.clear();
        server.on(
                "/feed",
                200,
                Feeds.page("", "<p>" + "This site is being repaired, come again later. ".repeat(20) + "</p>"));

        manager = manager(true);
        manager.start(List.of());
        await().until(() -> manager.list().get(0).lastFetch().isAfter(first.lastFetch()));

        assertThat(manager.list().get(0).lastError())
                .contains(server.url("/feed"))
                .contains("a page where a feed was");
        assertThat(gateway.items).isEmpty();
    }

    @Test
    void aPageUnderTheFeedLinkOfAPage() {
        server.on("/", 200, Feeds.page("<link rel=alternate type=application/rss+xml href=/feed>", Feeds.PARAGRAPHS))
                .on("/feed", 200, Feeds.page("", Feeds.PARAGRAPHS));

        assertFault("/", "/feed");
    }

    @Test
    void xmlThatGrowsWhenRead() {
        server.on(
                "/feed",
                200,
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>");

        assertFault("/feed", "DOCTYPE");
    }

    @Test
    void xmlThatReachesForFiles() {
        server.on(
                "/feed",
                200,
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + "<rss version=\"2.0\"><channel><title>&a;</title></channel></rss>");

        assertFault("/feed", "DOCTYPE");
    }

    @Test
    void xmlThatIsCutOffOrNestsWithoutEnd() {
        server.on("/cut", 200, Feeds.rss("First talks").substring(0, 200));
        server.on("/deep", 200, "<rss version=\"2.0\"><channel>" + "<a>".repeat(30_000));

        assertFault("/cut", "no readable RSS or Atom feed");
        assertFault("/deep", "no readable RSS or Atom feed");
    }

    @Test
    void aJsonFeedThatIsCutOff() {
        server.on("/feed", 200, "{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"items\":[{\"id\":");

        assertFault("/feed", "no readable JSON Feed");
    }

    @Test
    void anAnswerOfAnotherKind() {
        server.on("/image", 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1}, "Content-Type", "image/png");
        server.on("/empty", 204, "");

        assertFault("/image", "neither a feed, a page nor JSON");
        assertFault("/empty", "neither a feed, a page nor JSON");
    }

    @Test
    void aHostThatForbidsRobots() {
        server.on("/robots.txt", 200, "User-agent: entente\nDisallow: /private/\n")
                .on("/private/feed", 200, Feeds.rss("x"));

        assertFault("/private/feed", "robots.txt does not allow");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aHostThatCannotSayWhatRobotsMay() {
        server.on("/robots.txt", 503, "").on("/feed", 200, Feeds.rss("x"));

        assertFault("/feed", "robots.txt");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aHostThatIsNotThere() {
        String gone = server.url("/feed");
        server.close();

        SourceView view = visitedUrl(gone);

        assertThat(view.lastError()).contains(gone);
    }

    @Test
    void aHostOfThePrivateNetwork() {
        manager.close();
        manager = manager(false);

        SourceView view = visited("/feed");

        assertThat(view.lastError())
                .contains(server.url("/feed"))
                .contains("private address 127.0.0.1")
                .contains("fetch.allow.private=true");
        assertThat(server.requests()).isEmpty();
    }

    private SourceView assertFault(String path, String cause) {
        SourceView view = visited(path);
        assertThat(view.lastError())
                .contains(server.url(path).replaceFirst("/[^/]*$", "/"))
                .contains(cause)
                .doesNotContain("Exception");
        assertThat(gateway.items).isEmpty();
        assertThat(gateway.rejected).isEmpty();
        await().until(() -> view(view.id()).nextFetch() != null);
        SourceView rested = view(view.id());
        assertThat(Duration.between(rested.lastFetch(), rested.nextFetch())).isGreaterThanOrEqualTo(FIRST_REST);
        return rested;
    }

    private SourceView visited(String path) {
        return visitedUrl(server.url(path));
    }

    private SourceView visitedUrl(String url) {
        String id = manager.add(url).id();
        await().until(() -> view(id).lastFetch() != null);
        return view(id);
    }

    private SourceView view(String id) {
        return manager.list().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SourceManager manager(boolean allowPrivate) {
        return manager(allowPrivate, Duration.ofSeconds(20));
    }

    private void beImpatient() {
        manager.close();
        manager = manager(true, Duration.ofSeconds(1));
    }

    private SourceManager manager(boolean allowPrivate, Duration timeout) {
        FetchSettings fetch = new FetchSettings(allowPrivate, 100_000, timeout, Duration.ZERO);
        SourceSettings settings = new SourceSettings(fetch, INTERVAL, Duration.ofSeconds(1), 100_000);
        return new SourceManager(
                settings, temp.resolve("kept"), gateway, IntakeListener.NONE, Json.mapper(), Clock.systemUTC());
    }
}
