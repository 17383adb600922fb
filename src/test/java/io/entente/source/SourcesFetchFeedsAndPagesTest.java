package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.json.Json;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import io.entente.source.fetch.FetchSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFetchFeedsAndPagesTest {
    private static final String STORY = "The foreign minister of one land met her colleague of the other on Monday, and"
            + " both said that talks on the border would go on in the spring. ";

    @TempDir
    Path temp;

    private final WebServer web = new WebServer();
    private final RecordingGateway gateway = new RecordingGateway();
    private SourceManager manager;

    @AfterEach
    void close() {
        manager.close();
        web.close();
    }

    @Test
    void rssAtomAndJsonFeedGiveTheSameItemUnderTheSameId() {
        web.on("/rss", "application/rss+xml", rss(item("One", "https://n.example/1?utm_source=rss")));
        web.on("/atom", "application/atom+xml", """
                <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>N</title>
                <entry><id>urn:1</id><title>One</title><link href="https://n.example/1"/><updated>2022-03-23T08:00:00Z</updated>
                <content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>""");
        web.on("/json", "application/feed+json", """
                {"version":"https://jsonfeed.org/version/1.1","title":"N","items":[
                {"id":"1","url":"https://n.example/1","title":"One","content_html":"<p>They met.</p>","date_published":"2022-03-23T08:00:00Z"},
                {"id":"bare","content_text":"Only a number."}]}""");

        start("/rss", "/atom", "/json");

        assertThat(gateway.items).hasSize(4);
        assertThat(gateway.items.stream().filter(i -> "One".equals(i.title())).map(NewsItem::id))
                .hasSize(3)
                .containsOnly(Urls.hash("https://n.example/1"));
        assertThat(gateway.items).extracting(NewsItem::id).contains(Urls.hash(web.url("/json") + " bare"));
        assertThat(gateway.items).extracting(NewsItem::text).contains("They met.", "Only a number.");
        assertThat(gateway.items).extracting(NewsItem::published).contains(new Published("2022-03-23T08:00:00Z"));
        assertThat(manager.list()).extracting(SourceView::kind).containsOnly(SourceKind.FEED);
    }

    @Test
    void anUnchangedFeedIsAskedForConditionallyAlsoAfterARestart() {
        AtomicInteger unchanged = new AtomicInteger();
        web.on("/rss", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            WebServer.send(exchange, 200, "text/xml", bytes(rss(item("One", "https://n.example/1"))));
        });
        start("/rss");
        manager.close();
        unchanged.set(0);

        start("/rss");

        await().until(() -> unchanged.get() > 0);
        assertThat(gateway.items).hasSize(1);
        assertThat(view().kind()).isEqualTo(SourceKind.FEED);
        assertThat(view().items()).isEqualTo(1);
    }

    @Test
    void onlyNewAndChangedEntriesAreSentAgain() {
        AtomicInteger visits = new AtomicInteger();
        web.on("/rss", exchange -> {
            int visit = visits.incrementAndGet();
            String body = visit == 1
                    ? rss(item("One", "https://n.example/1") + item("Two", "https://n.example/2"))
                    : rss(item("One", "https://n.example/1")
                            + item("Two, edited", "https://n.example/2")
                            + item("Three", "https://n.example/3"));
            WebServer.send(exchange, 200, "text/xml", bytes(body));
        });

        start("/rss");

        await().until(() -> visits.get() >= 3);
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("One", "Two", "Two, edited", "Three");
    }

    @Test
    void sloppyFeedsAreMended() {
        String sloppy =
                "\n\n  <!DOCTYPE rss PUBLIC \"-//X//DTD\" \"http://x.example/rss.dtd\"><rss version=\"2.0\"><channel>"
                        + "<title>Caf&eacute; & News</title>"
                        + item("A\u0007 & B &nbsp; &mdash; C", "https://n.example/?a=1&b=2")
                        + "</channel></rss>";
        web.on("/rss", "text/html", sloppy);

        start("/rss");

        assertThat(gateway.items).hasSize(1);
        assertThat(gateway.items.get(0).source()).isEqualTo("Café & News");
        assertThat(gateway.items.get(0).title()).startsWith("A & B").endsWith("— C");
        assertThat(gateway.items.get(0).url()).isEqualTo("https://n.example/?a=1&b=2");
    }

    @Test
    void theCharsetIsFoundWhereverItIsSaid() {
        String body = rss(item("Präsident in Łódź", "https://n.example/1"));
        Charset latin2 = Charset.forName("ISO-8859-2");
        web.on(
                "/header",
                exchange -> WebServer.send(exchange, 200, "text/xml; charset=iso-8859-2", body.getBytes(latin2)));
        web.on(
                "/declared",
                exchange -> WebServer.send(
                        exchange,
                        200,
                        "text/xml",
                        ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>" + body).getBytes(latin2)));
        web.on(
                "/mark",
                exchange -> WebServer.send(
                        exchange, 200, "text/xml", ("\uFEFF" + body).getBytes(StandardCharsets.UTF_16LE)));
        web.on("/wrong", exchange -> WebServer.send(exchange, 200, "text/xml; charset=us-ascii", bytes(body)));

        start("/header", "/declared", "/wrong", "/mark");

        assertThat(gateway.items).hasSize(4).extracting(NewsItem::title).containsOnly("Präsident in Łódź");
    }

    @Test
    void aPageLeadsToItsFeedAndElseIsAnItemItself() {
        web.on(
                "/home",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' title='All comments' href='/no'>"
                        + "<link rel=alternate type='application/rss+xml' href='rss'></head><body>x</body></html>");
        web.on("/rss", "text/xml", rss(item("One", "https://n.example/1")));
        web.on(
                "/story",
                "text/html",
                "<html lang='en-GB'><head><title>Talks go on</title>"
                        + "<meta property='og:site_name' content='The Herald'>"
                        + "<meta property='article:published_time' content='2022-03-23T08:00:00+02:00'></head>"
                        + "<body><div class='menu'>Home</div><article><p>" + STORY.repeat(5)
                        + "</p></article></body></html>");
        web.on("/menu", "text/html", "<html><body><p>Home</p></body></html>");

        start("/home", "/story", "/menu");

        assertThat(gateway.items).hasSize(2);
        NewsItem story = gateway.items.stream()
                .filter(i -> "Talks go on".equals(i.title()))
                .findFirst()
                .orElseThrow();
        assertThat(story.source()).isEqualTo("The Herald");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.published()).isEqualTo(new Published("2022-03-23T06:00:00Z"));
        assertThat(story.text()).startsWith("The foreign minister").doesNotContain("Home");
        assertThat(manager.list())
                .extracting(SourceView::kind)
                .containsExactly(SourceKind.FEED, SourceKind.PAGE, SourceKind.WEB);
        assertThat(manager.list().get(2).lastError()).contains("no feed link").contains("200 characters");
    }

    @Test
    void hostileAnswersAreErrorsOfTheirSourceAndHurtNoOther() {
        web.on("/big", exchange -> WebServer.send(exchange, 200, "text/xml", new byte[300_000]));
        web.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            WebServer.send(exchange, 200, "text/xml", gzip(new byte[3_000_000]));
        });
        web.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    LockSupport.parkNanos(200_000_000);
                }
            } catch (IOException e) {
                // The other side hung up, as it should.
            }
        });
        web.redirect("/loop", "/loop");
        web.redirect("/script", "file:///etc/passwd");
        web.on(
                "/entities",
                "text/xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\">"
                        + "<channel><title>&x;</title></channel></rss>");
        web.on("/deep", "text/xml", "<rss version=\"2.0\">" + "<a>".repeat(40_000));
        web.on("/nothing", "text/plain", "hello");
        web.on("/broken", exchange -> WebServer.send(exchange, 503, "text/plain", new byte[0]));
        web.on("/good", "text/xml", rss(item("One", "https://n.example/1")));
        String[] bad = {
            "/big", "/bomb", "/drip", "/loop", "/script", "/entities", "/deep", "/nothing", "/broken", "/absent"
        };

        manager = manager(true);
        manager.start(
                Stream.concat(Stream.of("/good"), Stream.of(bad)).map(web::url).toList());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> manager.list().stream().allMatch(s -> s.lastFetch() != null));

        assertThat(manager.list().get(0).lastError()).isNull();
        assertThat(gateway.items).extracting(NewsItem::title).containsOnly("One");
        assertThat(manager.list().subList(1, 1 + bad.length))
                .allSatisfy(source ->
                        assertThat(source.lastError()).as(source.url()).isNotBlank());
        assertThat(error("/big")).contains("more than");
        assertThat(error("/bomb")).contains("unpacks to more than");
        assertThat(error("/drip")).contains("did not answer in full");
        assertThat(error("/loop")).contains("redirects more than");
        assertThat(error("/deep")).contains("nest deeper");
        assertThat(error("/script")).contains("no http or https URL");
        assertThat(error("/broken")).contains("503");
        assertThat(error("/absent")).contains("404");
    }

    @Test
    void aSourceThatFailedIsTriedAgain() {
        AtomicInteger visits = new AtomicInteger();
        web.on("/rss", exchange -> {
            if (visits.incrementAndGet() < 3) {
                WebServer.send(exchange, 500, "text/plain", new byte[0]);
            } else {
                WebServer.send(exchange, 200, "text/xml", bytes(rss(item("One", "https://n.example/1"))));
            }
        });

        start("/rss");

        await().until(() -> gateway.items.size() == 1 && view().lastError() == null);
    }

    @Test
    void aHostThatAsksForRestGetsIt() {
        web.on("/rss", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            WebServer.send(exchange, 429, "text/plain", new byte[0]);
        });

        start("/rss");

        await().until(() -> view().nextFetch() != null);
        assertThat(Duration.between(view().lastFetch(), view().nextFetch())).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void robotsTxtIsObeyed() {
        web.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        web.on("/private/rss", "text/xml", rss(item("One", "https://n.example/1")));
        web.on("/rss", "text/xml", rss(item("Two", "https://n.example/2")));

        start("/private/rss", "/rss");

        assertThat(error("/private/rss")).contains("robots.txt");
        assertThat(web.asked).doesNotContain("/private/rss");
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("Two");
    }

    @Test
    void privateAddressesAreNotFetchedUnlessAllowed() {
        web.on("/rss", "text/xml", rss(item("One", "https://n.example/1")));

        manager = manager(false);
        manager.start(List.of(web.url("/rss"), web.url("/rss").replace("127.0.0.1", "localhost")));
        await().until(() -> manager.list().stream().allMatch(s -> s.lastFetch() != null));

        assertThat(manager.list()).allSatisfy(source -> assertThat(source.lastError())
                .contains("private address")
                .contains("fetch.allow.private"));
        assertThat(web.asked).isEmpty();
    }

    @Test
    void aUrlThatIsAddedLaterIsThereAfterARestart() {
        web.on("/rss", "text/xml", rss(item("One", "https://n.example/1")));
        manager = manager(true);
        manager.start(List.of());
        SourceView added = manager.add(web.url("/rss"));
        await().until(() -> gateway.items.size() == 1);
        manager.close();

        manager = manager(true);
        manager.start(List.of());

        assertThat(manager.list()).extracting(SourceView::id).containsExactly(added.id());
        await().until(() -> web.asked.stream().filter("/rss"::equals).count() >= 2);
        assertThat(gateway.items).hasSize(1);
        assertThat(manager.delete(added.id())).isTrue();
    }

    private void start(String... paths) {
        manager = manager(true);
        manager.start(Arrays.stream(paths).map(web::url).toList());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> manager.list().stream().allMatch(s -> s.lastFetch() != null));
    }

    private SourceManager manager(boolean allowPrivate) {
        FetchSettings fetch = new FetchSettings(allowPrivate, 200_000, Duration.ofSeconds(2), Duration.ofMillis(1));
        SourceSettings settings = new SourceSettings(fetch, Duration.ofMillis(150), Duration.ofMillis(150), 100_000);
        return new SourceManager(
                settings, temp.resolve("kept"), gateway, IntakeListener.NONE, Json.mapper(), Clock.systemUTC());
    }

    private SourceView view() {
        return manager.list().get(0);
    }

    private String error(String path) {
        return manager.list().stream()
                .filter(source -> source.url().endsWith(path))
                .findFirst()
                .map(SourceView::lastError)
                .orElseThrow();
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>N</title>" + items + "</channel></rss>";
    }

    private static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link><description>&lt;p&gt;They met.&lt;/p&gt;"
                + "</description><pubDate>Wed, 23 Mar 2022 08:00:00 GMT</pubDate></item>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
