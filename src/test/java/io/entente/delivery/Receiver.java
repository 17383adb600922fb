package io.entente.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A receiver of webhooks on loopback that behaves as told, and keeps what it was sent. */
final class Receiver implements AutoCloseable {
    final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    record Hook(String id, String timestamp, String signature, String contentType, String body, long nanos) {}

    /** Decides the answer to the nth request (from 1) of an id. */
    interface Behaviour {
        void answer(HttpExchange exchange, Hook hook, int nth) throws IOException;
    }

    Receiver(Behaviour behaviour) {
        this(behaviour, 0);
    }

    /** @param port 0 for any free one */
    Receiver(Behaviour behaviour, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hook", exchange -> {
            Hook hook = new Hook(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("content-type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    System.nanoTime());
            hooks.add(hook);
            int nth = (int) hooks.stream().filter(h -> h.id().equals(hook.id())).count();
            behaviour.answer(exchange, hook, nth);
            exchange.close();
        });
        server.start();
    }

    static Behaviour status(int status) {
        return (exchange, hook, nth) -> exchange.sendResponseHeaders(status, -1);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    List<Hook> of(String id) {
        return hooks.stream().filter(h -> h.id().equals(id)).toList();
    }

    static long millisBetween(Hook one, Hook other) {
        return TimeUnit.NANOSECONDS.toMillis(other.nanos() - one.nanos());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
