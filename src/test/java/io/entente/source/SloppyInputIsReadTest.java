package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.model.NewsItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SloppyInputIsReadTest {
    private final List<NewsItem> items = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fish &amp; chips, caf\u00e9",
                "Fish & chips, caf&eacute;",
                "Fish &AMP; chips, caf&#233;",
                "Fish \u0001&amp; \uFFFFchips, caf&#xE9;",
                "Fish &#0;&amp; chips, caf\u00e9&#x1F;",
                "<![CDATA[Fish & chips, caf\u00e9]]>",
                "<![CDATA[Fish &amp; chips, caf&eacute;]]>"
            })
    void aFeedOfBadMarks(String title) throws Exception {
        read("\n \n" + Feeds.rss("TITLE").replaceFirst("TITLE", title));

        assertThat(faults).isEmpty();
        assertThat(items).extracting(NewsItem::title).containsExactly("Fish & chips, café");
    }

    @Test
    void aFeedOfNamesForMarksOfXml() throws Exception {
        read(Feeds.rss("T")
                .replace("<pubDate>", "<description>2 &LT; 3&nbsp;&GT; 1 &unknown; &</description><pubDate>"));

        assertThat(faults).isEmpty();
        assertThat(items)
                .extracting(NewsItem::text)
                .singleElement()
                .asString()
                .matches("2 < 3[ \u00a0]> 1 &unknown; &");
    }

    @Test
    void aFeedWithADoctypeAndPagesWithin() throws Exception {
        read(
                "<?xml version=\"1.0\"?>\n<!-- made by hand --><!DOCTYPE rss PUBLIC \"-//N//RSS 0.91//EN\" \"http://n.example/rss.dtd\">"
                        + "<rss version=\"0.91\"><channel><title>N</title><link>https://n.example</link><description>d</description>"
                        + "<language>en</language><item><title>One</title><link>https://n.example/1</link><description>"
                        + "<![CDATA[<!doctype html><html><body><p>The guest left.</p></body></html>]]></description></item></channel></rss>");

        assertThat(faults).isEmpty();
        assertThat(items).extracting(NewsItem::text).containsExactly("The guest left.");
    }

    @Test
    void aPageThatBeginsWithARemarkOrIsXml() throws Exception {
        read("<!-- cached -->\n" + Feeds.page("", Feeds.PARAGRAPHS));
        read("<?xml version=\"1.0\"?>\n" + Feeds.page("", Feeds.PARAGRAPHS).replace("<!doctype html>", ""));

        assertThat(faults).isEmpty();
        assertThat(items).extracting(NewsItem::text).hasSize(2).allMatch(text -> text.startsWith("The foreign"));
    }

    @Test
    @Timeout(20)
    void aPageThatNestsWithoutEnd() throws Exception {
        read(Feeds.page("", "<div>".repeat(40_000) + Feeds.PARAGRAPHS));

        assertThat(items.size() + faults.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}",
                "\uFEFF{\"id\":\"1\",\"text\":\"one\"}\r\n\r\n{\"id\":\"2\",\"text\":\"two\"}\r\n",
                "[{\"id\":\"1\",\"text\":\"one\"},\n{\"id\":\"2\",\"text\":\"two\"}]",
                "\uFEFF[\n  {\n    \"id\": \"1\",\n    \"text\": \"one\"\n  },{\"id\":\"2\",\"text\":\"two\"}\n]\n",
                "{\n  \"id\": \"1\",\n  \"text\": \"one\"\n}\n{\n  \"id\": \"2\",\n  \"text\": \"two\"\n}\n",
                "{\"source\": {\n\"name\": \"N\"},\n\"id\": \"1\", \"text\": \"one\"}\n{\"id\":\"2\",\"text\":\"two\"}",
                "{\"source\":\n{\"name\": \"N\"},\n\"id\": \"1\", \"text\": \"one\"}{\"id\":\"2\",\"text\":\"two\"}",
                "{\"id\":\"1\",\n\"text\":\"one\"}\n[{\"id\":\"2\",\"text\":\"two\"}]"
            })
    void jsonHoweverItIsLaidOut(String json) throws Exception {
        read(json);

        assertThat(faults).isEmpty();
        assertThat(items).extracting(NewsItem::id).containsExactly("1", "2");
    }

    @Test
    void jsonLinesWhoseFirstIsCutOff() throws Exception {
        read("{\"id\":\"1\",\n{\"id\":\"2\",\"text\":\"{two\"}\n{\"id\":\"3\",\"text\":\"three\"}\n{\"id\":\"4\",\"te");

        assertThat(items).extracting(NewsItem::id).containsExactly("2", "3");
        assertThat(faults).containsExactly("invalid_json in:1", "invalid_json in:4");
    }

    @Test
    void anArrayThatIsCutOffGivesWhatCameBefore() throws Exception {
        read("[{\"id\":\"1\",\"text\":\"one\"},\n 7,\n {\"id\":\"2\",\"te");

        assertThat(items).extracting(NewsItem::id).containsExactly("1");
        assertThat(faults).containsExactly("invalid_json in:2 (element 1)", "invalid_json in:3");
    }

    @Test
    void aLineOfAnotherEncodingIsNamedAndTheRestRead() throws Exception {
        read("{\"id\":\"1\",\"text\":\"fran\u00e7ais\"}\n{\"id\":\"2\",\"text\":\"two\"}"
                .getBytes(Charset.forName("windows-1252")));

        assertThat(items).extracting(NewsItem::id).containsExactly("2");
        assertThat(faults).containsExactly("bad_encoding in:1");
    }

    @Test
    void textOfAnotherEncodingIsRefusedAndAMarkOfUtf8TakenOff() throws Exception {
        read("Norland and Suderland".getBytes(StandardCharsets.UTF_16));
        read("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_16));
        read("\uFEFFThe guest left.");

        assertThat(faults).containsExactly("bad_encoding in", "bad_encoding in");
        assertThat(items).extracting(NewsItem::text).containsExactly("The guest left.");
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        new FileReader(Json.mapper(), 1_000_000).read(new ByteArrayInputStream(bytes), "in", null, new Sink() {
            @Override
            public void item(NewsItem item) {
                items.add(item);
            }

            @Override
            public void bad(byte[] raw, RejectReason reason, String detail, String place) {
                faults.add(reason + " " + place);
            }
        });
    }
}
