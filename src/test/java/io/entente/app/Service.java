package io.entente.app;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.entente.broker.DataFolder;
import io.entente.config.SettingsLoader;
import io.entente.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The whole service on a folder and free ports, and a client that asks it. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final JsonMapper json = Json.mapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final AutoCloseable entente;
    private final Path data;

    private Service(int port, AutoCloseable entente, Path data) {
        this.port = port;
        this.entente = entente;
        this.data = data;
    }

    static Service start(Path data, boolean demo, Path... sources) throws InterruptedException {
        Map<String, String> flags = new TreeMap<>(Map.of("data.dir", data.toString(), "http.port", "0"));
        if (sources.length > 0) {
            flags.put("source", Arrays.stream(sources).map(Path::toString).collect(Collectors.joining(",")));
        }
        return start(data, demo, flags);
    }

    /** @param flags settings by their names */
    static Service start(Path data, boolean demo, Map<String, String> flags) throws InterruptedException {
        Entente entente = Entente.start(SettingsLoader.load(flags, Map.of(), null), demo, Clock.systemUTC());
        Service service = new Service(entente.port(), entente, data);
        if (!entente.awaitReady(PATIENCE)) {
            entente.close();
            throw new AssertionError("not ready within " + PATIENCE);
        }
        return service;
    }

    /** A client of one that runs elsewhere. */
    static Service at(int port) {
        return new Service(port, () -> {}, Path.of("unknown"));
    }

    JsonNode get(String path) {
        return send(request(path).GET().build(), 200);
    }

    int status(String path) {
        return raw(request(path).GET().build()).statusCode();
    }

    JsonNode post(String path, String body) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(), 202);
    }

    /** All of a list, page by page. */
    ArrayNode all(String path) {
        return all(path, 100);
    }

    ArrayNode all(String path, int limit) {
        var all = json.createArrayNode();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor);
            page.path("data").forEach(all::add);
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        return all;
    }

    /** What is known of every pair, without the time of asking. */
    Map<String, String> relations() {
        Map<String, String> relations = new TreeMap<>();
        all("/api/v1/relations")
                .forEach(r -> relations.put(
                        r.path("pair").asText(),
                        r.path("score").asText() + " " + r.path("events").asText() + " "
                                + r.path("items").asText() + " " + r.path("byType")));
        return relations;
    }

    /** Waits until everything that came in was processed and is answered. */
    void settled() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> Backlog.of(data)
                .isEmpty());
        TreeMap<String, String> last = new TreeMap<>();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .during(Duration.ofMillis(900))
                .until(() -> {
                    Map<String, String> now = relations();
                    boolean same = now.equals(last);
                    last.clear();
                    last.putAll(now);
                    return same;
                });
    }

    @Override
    public void close() {
        try {
            entente.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest request, int expected) {
        HttpResponse<String> response = raw(request);
        if (response.statusCode() != expected) {
            throw new AssertionError(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> raw(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How far the service on a folder is with its news. */
    record Backlog(long written, long processed) {
        boolean isEmpty() {
            return written == processed;
        }

        /** Of the service whose broker runs on the folder, in this process or another. */
        static Backlog of(Path data) throws Exception {
            String broker = DataFolder.runningBroker(data).orElseThrow();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker, "client.id", "backlog"))) {
                Map<TopicPartition, OffsetSpec> news = admin
                        .describeTopics(List.of("entente.news"))
                        .allTopicNames()
                        .get()
                        .get("entente.news")
                        .partitions()
                        .stream()
                        .collect(Collectors.toMap(
                                p -> new TopicPartition("entente.news", p.partition()), p -> OffsetSpec.latest()));
                long written = admin.listOffsets(news).all().get().values().stream()
                        .mapToLong(offset -> offset.offset())
                        .sum();
                long processed =
                        admin
                                .listConsumerGroupOffsets("entente")
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .entrySet()
                                .stream()
                                .filter(entry -> news.containsKey(entry.getKey()) && entry.getValue() != null)
                                .mapToLong(entry -> entry.getValue().offset())
                                .sum();
                return new Backlog(written, processed);
            }
        }
    }
}
