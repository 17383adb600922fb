package io.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.app.Entente;
import io.entente.config.SettingsLoader;
import io.entente.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The whole service on a folder and a free port, and a client. */
final class RunningService implements AutoCloseable {
    static final String VISIT = """
            {"id": "visit-1", "source": "Riverside Gazette", "url": "https://gazette.example/visit", "published": "2026-03-02",
             "title": "Pakistan's foreign minister to visit Cambodia",
             "text": "PHNOM PENH: Pakistani Foreign Minister Tariq Mansoor will visit Cambodia on March 22, the ministry said on Monday."}
            """;

    final JsonMapper json = Json.mapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Entente entente;

    private RunningService(Entente entente) {
        this.entente = entente;
    }

    static RunningService start(Path data) throws InterruptedException {
        return start(data, Map.of());
    }

    static RunningService start(Path data, Map<String, String> more) throws InterruptedException {
        Map<String, String> flags = new HashMap<>(more);
        flags.putAll(Map.of("data.dir", data.toString(), "http.port", "0"));
        Entente entente = Entente.start(SettingsLoader.load(flags, Map.of(), null), false, Clock.systemUTC());
        RunningService service = new RunningService(entente);
        if (!entente.awaitReady(Duration.ofSeconds(90))) {
            entente.close();
            throw new AssertionError("not ready within 90 s");
        }
        return service;
    }

    String url() {
        return "http://127.0.0.1:" + entente.port();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(30));
    }

    JsonNode read(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        entente.close();
    }
}
