package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NewsItemParserTest {
    private final NewsItemParser parser = new NewsItemParser(Json.mapper(), 10_000);

    @Test
    void takesTheContractsSpelling() {
        NewsItem item = item("""
                {"id":"7","url":"https://a.example/x","source":"A","title":"T","text":"B","published":"2022-03-23","language":"en"}
                """);

        assertThat(item)
                .isEqualTo(new NewsItem(
                        "7", "https://a.example/x", "A", "T", "B", new Published("2022-03-23"), "en", null, false));
    }

    @Test
    void takesTheSpellingOfNewsApi() {
        NewsItem item = item("""
                {"source":{"id":null,"name":"The Daily"},"title":"T","url":"https://a.example/y",
                 "publishedAt":"2022-03-23T08:15:00Z","content":"The minister arrived… [+1234 chars]"}
                """);

        assertThat(item.source()).isEqualTo("The Daily");
        assertThat(item.text()).isEqualTo("The minister arrived");
        assertThat(item.published()).isEqualTo(new Published("2022-03-23T08:15:00Z"));
    }

    @Test
    void takesTheSpellingOfCcNewsAndOfWebhose() {
        NewsItem ccNews = item("""
                {"maintext":"M","date_publish":"2022-03-23 10:00:00","source_domain":"a.example","title":"T"}
                """);
        NewsItem webhose = item("""
                {"uuid":"u1","thread":{"site":"b.example"},"text":"W","published":"2022-03-23T10:00:00.000+02:00"}
                """);

        assertThat(ccNews.source()).isEqualTo("a.example");
        assertThat(ccNews.published()).isEqualTo(new Published("2022-03-23T10:00:00Z"));
        assertThat(webhose.id()).isEqualTo("u1");
        assertThat(webhose.source()).isEqualTo("b.example");
        assertThat(webhose.published()).isEqualTo(new Published("2022-03-23T08:00:00Z"));
    }

    @Test
    void oneArticleHasOneIdWhateverTheLinkItWasReachedBy() {
        NewsItem one = item("""
                {"title":"T","url":"https://A.example/x?utm_source=mail&id=3#top"}""");
        NewsItem other = item("""
                {"title":"T","url":"https://a.example:443/x?id=3"}""");

        assertThat(one.id()).isEqualTo(other.id());
    }

    @Test
    void withoutALinkTheIdComesFromTheText() {
        assertThat(item("{\"text\":\"one\"}").id())
                .isEqualTo(item("{\"text\":\"one\"}").id());
        assertThat(item("{\"text\":\"one\"}").id())
                .isNotEqualTo(item("{\"text\":\"two\"}").id());
    }

    @Test
    void reducesHtmlToItsParagraphs() {
        NewsItem item = item("{\"text\":\"<p>The minister &amp; the envoy met.</p><p>They agreed.</p>\"}");

        assertThat(item.text()).isEqualTo("The minister & the envoy met.\n\nThey agreed.");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(bad("{\"text\":\"x\"").reason()).isEqualTo(RejectReason.INVALID_JSON);
        assertThat(bad("[1]").detail()).contains("expected a JSON object");
        assertThat(bad("{\"text\":\"  \"}").reason()).isEqualTo(RejectReason.EMPTY);
        assertThat(bad("{\"text\":\"x\",\"published\":\"soon\"}").detail()).contains("'soon' is no date");
        assertThat(bad("{\"text\":\"" + "x".repeat(20_000) + "\"}").reason()).isEqualTo(RejectReason.TOO_LARGE);
    }

    private NewsItem item(String json) {
        return ((Parsed.Item) parser.parse(json.getBytes(StandardCharsets.UTF_8))).item();
    }

    private Parsed.Bad bad(String json) {
        return (Parsed.Bad) parser.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
