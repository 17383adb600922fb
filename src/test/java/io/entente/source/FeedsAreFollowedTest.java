package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A feed is asked again and again, and told of once. */
class FeedsAreFollowedTest extends FetchingSources {
    @Test
    void rssAtomAndJsonFeedGiveTheSameItemUnderTheSameId() {
        web.on(
                "/rss",
                200,
                rss(item("One", "https://n.example/1?utm_source=rss")),
                "Content-Type",
                "application/rss+xml");
        web.on("/atom", 200, """
                <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>N</title>
                <entry><id>urn:1</id><title>One</title><link href="https://n.example/1"/><updated>2022-03-23T08:00:00Z</updated>
                <content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>""", "Content-Type", "application/atom+xml");
        web.on("/json", 200, """
                {"version":"https://jsonfeed.org/version/1.1","title":"N","items":[
                {"id":"1","url":"https://n.example/1","title":"One","content_html":"<p>They met.</p>","date_published":"2022-03-23T08:00:00Z"},
                {"id":"bare","content_text":"Only a number."}]}""", "Content-Type", "application/feed+json");

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
            MisbehavingServer.send(
                    exchange, 200, bytes(rss(item("One", "https://n.example/1"))), "Content-Type", "text/xml");
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
            MisbehavingServer.send(exchange, 200, bytes(body), "Content-Type", "text/xml");
        });

        start("/rss");

        await().until(() -> visits.get() >= 3);
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("One", "Two", "Two, edited", "Three");
    }

    @Test
    void aSourceThatFailedIsTriedAgain() {
        AtomicInteger visits = new AtomicInteger();
        web.on("/rss", exchange -> {
            if (visits.incrementAndGet() < 3) {
                MisbehavingServer.send(exchange, 500, new byte[0], "Content-Type", "text/plain");
            } else {
                MisbehavingServer.send(
                        exchange, 200, bytes(rss(item("One", "https://n.example/1"))), "Content-Type", "text/xml");
            }
        });

        start("/rss");

        await().until(() -> gateway.items.size() == 1 && view().lastError() == null);
    }

    @Test
    void aHostThatAsksForRestGetsIt() {
        web.on("/rss", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            MisbehavingServer.send(exchange, 429, new byte[0], "Content-Type", "text/plain");
        });

        start("/rss");

        await().until(() -> view().nextFetch() != null);
        assertThat(Duration.between(view().lastFetch(), view().nextFetch())).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void aUrlThatIsAddedLaterIsThereAfterARestart() {
        web.on("/rss", 200, rss(item("One", "https://n.example/1")), "Content-Type", "text/xml");
        manager = manager(true);
        manager.start(List.of());
        SourceView added = manager.add(web.url("/rss"));
        await().until(() -> gateway.items.size() == 1);
        manager.close();

        manager = manager(true);
        manager.start(List.of());

        assertThat(manager.list()).extracting(SourceView::id).containsExactly(added.id());
        await().until(() -> web.requests().stream().filter("/rss"::equals).count() >= 2);
        assertThat(gateway.items).hasSize(1);
        assertThat(manager.delete(added.id())).isTrue();
    }
}
