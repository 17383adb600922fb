package io.entente.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Asks the other instances over HTTP, each within two seconds. Thread safe. */
public final class Peers {
    /** Marks a question between instances: whoever gets it answers from its own stores and asks nobody else. */
    public static final String FORWARDED = "Entente-Forwarded";

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final JsonMapper json;

    public Peers(JsonMapper json) {
        this.json = json;
    }

    /** An answer of a peer, to be handed on as it is. */
    public record Answer(int status, String contentType, byte[] body) {}

    /** What all peers hold of a list, and the addresses of those that did not answer. */
    public record Gathered<T>(List<T> data, List<String> missing) {}

    /**
     * @param pathAndQuery as it came, escaped
     * @throws UnavailableException if the peer does not answer
     */
    public Answer ask(String address, String pathAndQuery) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request(address, pathAndQuery), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse("application/json"),
                    response.body());
        } catch (IOException e) {
            throw new UnavailableException("instance " + address + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while asking " + address, e);
        }
    }

    /** Asks all at once for their part of a list. */
    public <T> Gathered<T> gather(List<String> addresses, String path, TypeReference<List<T>> type) {
        Map<String, CompletableFuture<HttpResponse<byte[]>>> asked = new TreeMap<>();
        addresses.forEach(address ->
                asked.put(address, client.sendAsync(request(address, path), HttpResponse.BodyHandlers.ofByteArray())));
        List<T> data = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        asked.forEach((address, answer) -> {
            try {
                HttpResponse<byte[]> response = answer.get();
                if (response.statusCode() != 200) {
                    missing.add(address);
                } else {
                    data.addAll(json.readValue(response.body(), type));
                }
            } catch (ExecutionException | IOException e) {
                missing.add(address);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                missing.add(address);
            }
        });
        return new Gathered<>(data, missing);
    }

    /** How far a peer's stores are behind; empty where it does not answer. */
    Optional<Map<String, Long>> lag(String address) {
        try {
            Answer answer = ask(address, "/internal/lag");
            return answer.status() == 200
                    ? Optional.of(json.readValue(answer.body(), new TypeReference<Map<String, Long>>() {}))
                    : Optional.empty();
        } catch (IOException | UnavailableException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(String address, String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://" + address + pathAndQuery))
                .timeout(LIMIT)
                .header(FORWARDED, "1")
                .build();
    }
}
