package io.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.net.AddressGuard;
import io.entente.source.MisbehavingServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 127.0.0.1 plays the open internet, 127.0.0.2 the private network behind. */
class FetcherGuardsEveryHopTest {
    private final MisbehavingServer outside = new MisbehavingServer("127.0.0.1");
    private final MisbehavingServer inside = new MisbehavingServer("127.0.0.2");
    private final Fetcher fetcher = new Fetcher(
            new FetchSettings(false, 100_000, Duration.ofSeconds(5), Duration.ZERO),
            new AddressGuard(address -> address.getHostAddress().equals("127.0.0.1"), "fetch.allow.private"),
            Clock.systemUTC());

    @AfterEach
    void close() {
        outside.close();
        inside.close();
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsNotFollowed() {
        outside.on("/a", 302, "", "Location", "/b").on("/b", 302, "", "Location", inside.url("/secret"));
        inside.on("/secret", 200, "secret");

        assertThatThrownBy(() -> fetcher.fetch(URI.create(outside.url("/a")), null, null))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(outside.url("/a") + " redirects to " + inside.url("/secret"))
                .hasMessageContaining("private address 127.0.0.2");
        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void norIsTheRedirectOfARobotsFile() {
        outside.on("/robots.txt", 302, "", "Location", inside.url("/secret"));

        assertThatThrownBy(() -> fetcher.fetch(URI.create(outside.url("/a")), null, null))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("private address 127.0.0.2");
        assertThat(inside.requests()).isEmpty();
        assertThat(outside.requests()).isEmpty();
    }

    @Test
    void aRedirectWithinTheInternetIs() throws Exception {
        outside.on("/a", 307, "", "Location", outside.url("/b")).on("/b", 200, "news");

        Answer answer = fetcher.fetch(URI.create(outside.url("/a")), null, null);

        assertThat(answer).isInstanceOfSatisfying(Answer.Content.class, content -> assertThat(content.url())
                .hasToString(outside.url("/b")));
    }
}
