package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.model.NewsItem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts that mean harm, or want to be left alone. */
class HostileHostsHurtNoOtherSourceTest extends FetchingSources {
    @Test
    void hostileAnswersAreErrorsOfTheirSourceAndHurtNoOther() {
        web.on(
                "/big",
                exchange -> MisbehavingServer.send(exchange, 200, new byte[300_000], "Content-Type", "text/xml"));
        web.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            MisbehavingServer.send(exchange, 200, gzip(new byte[3_000_000]), "Content-Type", "text/xml");
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
        web.on("/loop", 302, "", "Location", "/loop");
        web.on("/script", 302, "", "Location", "file:///etc/passwd");
        web.on(
                "/entities",
                200,
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\">"
                        + "<channel><title>&x;</title></channel></rss>",
                "Content-Type",
                "text/xml");
        web.on("/deep", 200, "<rss version=\"2.0\">" + "<a>".repeat(40_000), "Content-Type", "text/xml");
        web.on("/nothing", 200, "hello", "Content-Type", "text/plain");
        web.on("/broken", exchange -> MisbehavingServer.send(exchange, 503, new byte[0], "Content-Type", "text/plain"));
        web.on("/good", 200, rss(item("One", "https://n.example/1")), "Content-Type", "text/xml");
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
    void robotsTxtIsObeyed() {
        web.on("/robots.txt", 200, "User-agent: *\nDisallow: /private\n", "Content-Type", "text/plain");
        web.on("/private/rss", 200, rss(item("One", "https://n.example/1")), "Content-Type", "text/xml");
        web.on("/rss", 200, rss(item("Two", "https://n.example/2")), "Content-Type", "text/xml");

        start("/private/rss", "/rss");

        assertThat(error("/private/rss")).contains("robots.txt");
        assertThat(web.requests()).doesNotContain("/private/rss");
        assertThat(gateway.items).extracting(NewsItem::title).containsExactly("Two");
    }

    @Test
    void privateAddressesAreNotFetchedUnlessAllowed() {
        web.on("/rss", 200, rss(item("One", "https://n.example/1")), "Content-Type", "text/xml");

        manager = manager(false);
        manager.start(List.of(web.url("/rss"), web.url("/rss").replace("127.0.0.1", "localhost")));
        await().until(() -> manager.list().stream().allMatch(s -> s.lastFetch() != null));

        assertThat(manager.list()).allSatisfy(source -> assertThat(source.lastError())
                .contains("private address")
                .contains("fetch.allow.private"));
        assertThat(web.requests()).isEmpty();
    }
}
