package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What publishers really serve, over HTTP. */
class SloppyFeedsAndPagesAreFetchedTest extends FetchingSources {
    private static final String STORY = "The foreign minister of one land met her colleague of the other on Monday, and"
            + " both said that talks on the border would go on in the spring. ";

    @Test
    void sloppyFeedsAreMended() {
        String sloppy =
                "\n\n  <!DOCTYPE rss PUBLIC \"-//X//DTD\" \"http://x.example/rss.dtd\"><rss version=\"2.0\"><channel>"
                        + "<title>Caf&eacute; & News</title>"
                        + item("A\u0007 & B &nbsp; &mdash; C", "https://n.example/?a=1&b=2")
                        + "</channel></rss>";
        web.on("/rss", 200, sloppy, "Content-Type", "text/html");

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
                exchange -> MisbehavingServer.send(
                        exchange, 200, body.getBytes(latin2), "Content-Type", "text/xml; charset=iso-8859-2"));
        web.on(
                "/declared",
                exchange -> MisbehavingServer.send(
                        exchange,
                        200,
                        ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>" + body).getBytes(latin2),
                        "Content-Type",
                        "text/xml"));
        web.on(
                "/mark",
                exchange -> MisbehavingServer.send(
                        exchange,
                        200,
                        ("\uFEFF" + body).getBytes(StandardCharsets.UTF_16LE),
                        "Content-Type",
                        "text/xml"));
        web.on(
                "/wrong",
                exchange -> MisbehavingServer.send(
                        exchange, 200, bytes(body), "Content-Type", "text/xml; charset=us-ascii"));

        start("/header", "/declared", "/wrong", "/mark");

        assertThat(gateway.items).hasSize(4).extracting(NewsItem::title).containsOnly("Präsident in Łódź");
    }

    @Test
    void aPageLeadsToItsFeedAndElseIsAnItemItself() {
        web.on(
                "/home",
                200,
                "<html><head><link rel=alternate type='application/rss+xml' title='All comments' href='/no'>"
                        + "<link rel=alternate type='application/rss+xml' href='rss'></head><body>x</body></html>",
                "Content-Type",
                "text/html");
        web.on("/rss", 200, rss(item("One", "https://n.example/1")), "Content-Type", "text/xml");
        web.on(
                "/story",
                200,
                "<html lang='en-GB'><head><title>Talks go on</title>"
                        + "<meta property='og:site_name' content='The Herald'>"
                        + "<meta property='article:published_time' content='2022-03-23T08:00:00+02:00'></head>"
                        + "<body><div class='menu'>Home</div><article><p>" + STORY.repeat(5)
                        + "</p></article></body></html>",
                "Content-Type",
                "text/html");
        web.on("/menu", 200, "<html><body><p>Home</p></body></html>", "Content-Type", "text/html");

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
}
