package io.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpServer;
import io.entente.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that change something: news in each form and in none, sources managed, rejected records sent again. */
class WhatIsSentIsTakenOrRefusedByNameTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ITEM = "{\"title\": \"Rain in the hills\"}";

    @TempDir
    static Path folder;

    private static RunningService service;
    private static HttpServer web;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder, Map.of("item.max.bytes", "20000", "fetch.allow.private", "true"));
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/rss", exchange -> {
            byte[] feed = """
                    <rss version="2.0"><channel><title>N</title><item><title>One</title><link>https://n.example/1</link>
                    <description>They met.</description></item></channel></rss>""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        web.start();
    }

    @AfterAll
    static void stop() {
        service.close();
        web.stop(0);
    }

    @Test
    void linesOfNewsAreTakenAndABadOneIsNamedByItsIndex() throws Exception {
        HttpResponse<String> answer = send("application/x-ndjson", ITEM + "\n\n{\"title\": \n" + ITEM + "\n");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(service.read(answer).path("accepted").asInt()).isEqualTo(2);
        assertThat(service.read(answer).path("rejected")).hasSize(1);
        assertThat(service.read(answer).path("rejected").get(0).path("index").asInt())
                .isEqualTo(1);
        assertThat(service.read(answer).path("rejected").get(0).path("error").asText())
                .contains("invalid JSON")
                .doesNotContain("REDACTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/feed+json",
                "text/plain;charset=utf-8",
                "application/x-www-form-urlencoded"
            })
    void whatCanBeJsonIsRead(String type) throws Exception {
        assertThat(send(type, ITEM).statusCode()).isEqualTo(202);
    }

    @Test
    void newsWithoutATypeIsRead() throws Exception {
        assertThat(service.post("/api/v1/news", ITEM).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "x"
            })
    void anotherTypeIsRefusedWithWhatIsTaken(String type) throws Exception {
        HttpResponse<String> answer = send(type, ITEM);

        problem(answer, 415, "application/x-ndjson");
        assertThat(answer.headers().firstValue("Accept-Post")).hasValue("application/json, application/x-ndjson");
    }

    @Test
    void anotherCharsetOrAPackedBodyIsRefused() throws Exception {
        problem(send("application/json; charset=iso-8859-1", ITEM), 415, "UTF-8");
        problem(
                service.send(service.request("/api/v1/news")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString(ITEM))),
                415,
                "unpacked");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndTheServiceGoesOn() throws Exception {
        problem(send("application/json", "[\"" + "x".repeat(200_000) + "\"]"), 413, "several requests");
        assertThat(send("application/json", ITEM).statusCode()).isEqualTo(202);
    }

    @Test
    void aSourceIsAddedReadPausedAndRemoved() throws Exception {
        String url = "http://127.0.0.1:" + web.getAddress().getPort() + "/rss";

        HttpResponse<String> added = send("POST", "/api/v1/sources", "{\"url\": \"" + url + "\"}");
        String place = added.headers().firstValue("Location").orElseThrow();

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(service.read(added).path("url").asText()).isEqualTo(url);
        await().atMost(PATIENCE).until(() -> source(url).path("items").asInt() == 1);
        assertThat(source(url).path("kind").asText()).isEqualTo("feed");
        assertThat(service.read(send("PATCH", place, "{\"paused\": true}"))
                        .path("paused")
                        .asBoolean())
                .isTrue();
        assertThat(source(url).path("nextFetch").isNull()).isTrue();
        assertThat(service.read(send("PATCH", place, "{\"paused\": false}"))
                        .path("paused")
                        .asBoolean())
                .isFalse();
        assertThat(send("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(source(url).isMissingNode()).isTrue();
        problem(send("DELETE", place, ""), 404, "/api/v1/sources lists");
        problem(send("PATCH", place, "{\"paused\": true}"), 404, "/api/v1/sources lists");
    }

    @Test
    void aSourceThatIsNoneIsRefused() throws Exception {
        problem(send("POST", "/api/v1/sources", "{\"uri\": \"x\"}"), 400, "\"url\"");
        problem(send("POST", "/api/v1/sources", "{broken"), 400, "invalid JSON");
        problem(send("POST", "/api/v1/sources", "{\"url\": \"/etc/passwd\"}"), 400, "/etc/passwd");
        problem(send("PATCH", "/api/v1/sources/x", "{\"paused\": \"yes\"}"), 400, "paused");
    }

    @Test
    void whatWasRejectedIsSentAgainOnceAndTheHopelessIsCounted() throws Exception {
        service.post("/api/v1/news", "{\"title\": \"\"}");
        await().atMost(PATIENCE).until(() -> !service.read(service.get("/api/v1/rejected"))
                .path("data")
                .isEmpty());

        JsonNode first = service.read(service.post("/api/v1/rejected/replay", ""));
        JsonNode second = service.read(service.post("/api/v1/rejected/replay", ""));

        assertThat(first.path("sent").asInt()).isZero();
        assertThat(first.path("refused").asInt()).isPositive();
        assertThat(second.path("refused").asInt()).isZero();
    }

    @Test
    void queryPrintsTheAnswerAsItIs() throws Exception {
        StringWriter out = new StringWriter();

        int exit = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("query", "--json", "--url", service.url(), "sources");

        assertThat(exit).isZero();
        assertThat(service.json.readTree(out.toString()).path("data").isArray()).isTrue();
        assertThat(service.json.readTree(out.toString()).path("partial").asBoolean(true))
                .isFalse();
    }

    private static JsonNode source(String url) throws Exception {
        for (JsonNode source : service.read(service.get("/api/v1/sources")).path("data")) {
            if (source.path("url").asText().equals(url)) {
                return source;
            }
        }
        return MissingNode.getInstance();
    }

    private static HttpResponse<String> send(String type, String body) throws Exception {
        return service.send(service.request("/api/v1/news")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return service.send(service.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void problem(HttpResponse<String> answer, int status, String says) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(service.read(answer).path("detail").asText()).contains(says);
    }
}
