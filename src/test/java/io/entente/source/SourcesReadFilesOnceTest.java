package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import io.entente.source.fetch.FetchSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesReadFilesOnceTest {
    private static final int ITEM_MAX = 100_000;

    @TempDir
    Path temp;

    private final RecordingGateway gateway = new RecordingGateway();
    private Path news;
    private SourceManager manager;

    @BeforeEach
    void folder() throws Exception {
        news = Files.createDirectory(temp.resolve("news"));
        manager = manager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void everyFormOfFileGivesItsItems() throws Exception {
        put("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n\n{\"id\":\"2\",\"text\":\"two\"}\n");
        put("b.json", "[{\"id\":\"3\",\"text\":\"three\"},\n {\"id\":\"4\",\"text\":\"four\"}]");
        put("c.json", "{\n  \"id\": \"5\",\n  \"text\": \"five\"\n}\n");
        put("d.txt", "[Capital] The minister of A met the minister of B.");
        put(
                "e.html",
                "<html><head><title>T</title></head><body><nav>menu</nav><article><p>"
                        + "The minister of A met the minister of B in the capital on Monday. ".repeat(8)
                        + "</p></article></body></html>");
        put(
                "f.xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>F</title><item><title>six</title>"
                        + "<link>https://f.example/6</link></item></channel></rss>");
        gz("g.jsonl.gz", "{\"id\":\"7\",\"text\":\"seven\"}\n");
        put(".hidden.jsonl", "{\"id\":\"8\",\"text\":\"eight\"}\n");

        manager.start(List.of(news.toString()));
        awaitVisit();

        assertThat(gateway.rejected).isEmpty();
        assertThat(gateway.items)
                .extracting(NewsItem::id)
                .contains("1", "2", "3", "4", "5", "7")
                .doesNotContain("8");
        assertThat(gateway.items)
                .extracting(NewsItem::text)
                .anyMatch("[Capital] The minister of A met the minister of B."::equals)
                .anyMatch(text -> text != null && text.startsWith("The minister of A") && !text.contains("menu"));
        assertThat(gateway.items).extracting(NewsItem::url).contains("https://f.example/6");
        assertThat(gateway.items).hasSize(9);
        assertThat(view().kind()).isEqualTo(SourceKind.FOLDER);
        assertThat(view().items()).isEqualTo(9);
    }

    @Test
    void aSecondStartReadsOnlyWhatChanged() throws Exception {
        put("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
        Path b = put("b.jsonl", "{\"id\":\"2\",\"text\":\"two\"}\n");
        manager.start(List.of(news.toString()));
        awaitVisit();
        manager.close();
        Instant first = view().lastFetch();
        gateway.items.clear();
        Files.writeString(b, "{\"id\":\"2\",\"text\":\"two, edited\"}\n");
        old(b, 30);

        manager = manager();
        manager.start(List.of(news.toString()));
        await().until(() -> view().lastFetch() != null && view().lastFetch().isAfter(first));

        assertThat(gateway.items).extracting(NewsItem::text).containsExactly("two, edited");
        assertThat(view().items()).isEqualTo(3);
    }

    @Test
    void aFileThatIsAddedLaterIsFound() throws Exception {
        manager.start(List.of(news.toString()));
        awaitVisit();

        put("late.txt", "The president of A arrived in B.");

        await().until(() -> gateway.items.size() == 1);
    }

    @Test
    void everyFaultIsNamedByFileAndLineAndTheRestGoesOn() throws Exception {
        put(
                "a.jsonl",
                "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\n{\"id\":\"3\",\"text\":\"three\"}\n"
                        + "{\"id\":\"4\",\"text\":\"\"}\n");
        put("b.txt", "");
        put("c.txt", "x".repeat(10 * 1024 * 1024));
        put("d.txt", "y".repeat(ITEM_MAX + 1));
        Files.write(news.resolve("e.txt"), "Le ministre français est arrivé".getBytes(StandardCharsets.ISO_8859_1));
        old(news.resolve("e.txt"), 60);
        Files.write(news.resolve("f.bin"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1});
        old(news.resolve("f.bin"), 60);
        put("g.xml", "<?xml version=\"1.0\"?><inventory><apple/></inventory>");

        manager.start(List.of(news.toString()));
        awaitVisit();

        assertThat(gateway.items).extracting(NewsItem::id).containsExactly("1", "3");
        assertThat(gateway.rejected)
                .extracting(r -> Path.of(r.place()).getFileName().toString(), RejectedRecord::reason)
                .containsExactly(
                        tuple("a.jsonl:2", RejectReason.INVALID_JSON),
                        tuple("a.jsonl:4", RejectReason.EMPTY),
                        tuple("b.txt", RejectReason.EMPTY),
                        tuple("c.txt", RejectReason.TOO_LARGE),
                        tuple("d.txt", RejectReason.TOO_LARGE),
                        tuple("e.txt", RejectReason.BAD_ENCODING),
                        tuple("f.bin", RejectReason.UNKNOWN_FORMAT),
                        tuple("g.xml", RejectReason.UNKNOWN_FORMAT));
        assertThat(view().rejected()).isEqualTo(8);
    }

    @Test
    void aFileThatIsCutOffGivesWhatItHasAndStaysAFaultUntilItChanges() throws Exception {
        gz("a.jsonl.gz", "{\"id\":\"1\",\"text\":\"one\"}\n" + "{\"id\":\"2\",\"text\":\"two\"}\n".repeat(20_000));
        Path file = news.resolve("a.jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        old(file, 60);

        manager.start(List.of(news.toString()));
        awaitVisit();
        Instant first = view().lastFetch();
        await().until(() -> view().lastFetch().isAfter(first));

        assertThat(view().lastError()).contains("a.jsonl.gz cannot be read to its end");
        assertThat(gateway.items).extracting(NewsItem::id).startsWith("1", "2");
        Files.write(file, whole);
        old(file, 30);
        await().until(() -> view().lastError() == null);
        assertThat(gateway.items).filteredOn(item -> item.id().equals("1")).hasSize(2);
    }

    @Test
    void aFileFromTheFutureIsRead() throws Exception {
        old(put("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n"), -86_400);

        manager.start(List.of(news.toString()));

        await().until(() -> gateway.items.size() == 1);
    }

    @Test
    void whatKafkaDidNotTakeIsReadAgain() throws Exception {
        put("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
        gateway.awayFor(2);

        manager.start(List.of(news.toString()));

        await().until(() -> view().lastError() != null && view().lastError().contains("Kafka is away"));
        await().until(() -> gateway.items.size() == 1 && view().lastError() == null);
        assertThat(view().items()).isEqualTo(1);
    }

    @Test
    void aSourceThatIsNothingIsRefusedBeforeAnyIsRead() throws Exception {
        put("a.txt", "The president of A arrived in B.");

        assertThatThrownBy(() -> manager.start(List.of(news.toString(), "no/such/thing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'no/such/thing'");

        assertThat(manager.list()).isEmpty();
    }

    @Test
    void theSampleIsReadOnceInTheLifeOfADataFolder() {
        manager.startDemo(() -> new ByteArrayInputStream("{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
        await().until(() -> gateway.items.size() == 1);
        manager.close();

        manager = manager();
        manager.startDemo(() -> {
            throw new AssertionError("read again");
        });

        await().until(() -> manager.list().get(0).items() == 1);
        assertThat(manager.list().get(0).lastError()).isNull();
    }

    @Test
    void overHttpNoFileOfThisMachineCanBeAdded() {
        assertThatThrownBy(() -> manager.add(news.toString())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> manager.add("file:///etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPausedSourceRestsUntilItIsLetGoOn() throws Exception {
        manager.start(List.of(news.toString()));
        awaitVisit();
        String id = view().id();

        manager.pause(id, true);
        put("a.txt", "The president of A arrived in B.");
        assertThat(view().paused()).isTrue();
        assertThat(view().nextFetch()).isNull();
        manager.pause(id, false);

        await().until(() -> gateway.items.size() == 1);
        assertThat(manager.delete(id)).isTrue();
        assertThat(manager.list()).isEmpty();
        assertThat(manager.delete(id)).isFalse();
    }

    private SourceManager manager() {
        SourceSettings settings =
                new SourceSettings(FetchSettings.defaults(), Duration.ofMinutes(1), Duration.ofMillis(200), ITEM_MAX);
        return new SourceManager(
                settings, temp.resolve("kept"), gateway, IntakeListener.NONE, Json.mapper(), Clock.systemUTC());
    }

    private void awaitVisit() {
        await().until(() -> view().lastFetch() != null);
    }

    private SourceView view() {
        return manager.list().get(0);
    }

    private Path put(String name, String content) throws Exception {
        Path file = Files.writeString(news.resolve(name), content);
        old(file, 60);
        return file;
    }

    private void gz(String name, String content) throws Exception {
        Path file = news.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        old(file, 60);
    }

    private static void old(Path file, int seconds) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}
