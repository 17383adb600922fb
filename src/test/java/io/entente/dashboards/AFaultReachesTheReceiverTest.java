package io.entente.dashboards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an instance that is gone, through the shipped rules and routes, with their waits cut short, to a webhook. */
class AFaultReachesTheReceiverTest {
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path ALERTMANAGER = Path.of("/usr/bin/prometheus-alertmanager");

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @Test
    void withItsSummaryAndRunbook() throws Exception {
        assumeTrue(Files.isExecutable(PROMETHEUS), "Prometheus is not installed: apt-get install prometheus");
        assumeTrue(Files.isExecutable(ALERTMANAGER), "not installed: apt-get install prometheus-alertmanager");
        Queue<String> received = new ConcurrentLinkedQueue<>();
        HttpServer receiver = receiver(received);
        try {
            int alertmanager = alertmanager(receiver.getAddress().getPort());
            String gone = "127.0.0.1:" + freePort();

            prometheus(gone, alertmanager);

            await().atMost(Duration.ofSeconds(60)).until(() -> !received.isEmpty());
            JsonNode message = new ObjectMapper().readTree(received.element());
            JsonNode alert = message.path("alerts").path(0);
            assertThat(message.path("receiver").asText()).isEqualTo("pager");
            assertThat(alert.path("status").asText()).isEqualTo("firing");
            assertThat(alert.path("labels").path("alertname").asText()).isEqualTo("EntenteDown");
            assertThat(alert.path("annotations").path("summary").asText()).contains(gone);
            assertThat(alert.path("annotations").path("runbook").asText()).contains("/health/live");
        } finally {
            receiver.stop(0);
        }
    }

    @AfterEach
    void endProcesses() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor();
        }
    }

    private static HttpServer receiver(Queue<String> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private int alertmanager(int receiverPort) throws IOException {
        String routes = Files.readString(Path.of("dashboards/alertmanager/alertmanager.yml"));
        String pager = "  - name: pager\n";
        assertThat(routes).contains(pager, "group_wait: 10s");
        Path config = Files.writeString(
                folder.resolve("alertmanager.yml"),
                routes.replace("group_wait: 10s", "group_wait: 0s")
                        .replace(
                                pager,
                                pager + "    webhook_configs: [{url: 'http://127.0.0.1:" + receiverPort
                                        + "/page'}]\n"));
        int port = freePort();
        start(
                ALERTMANAGER.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("silences"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port);
        return port;
    }

    private void prometheus(String target, int alertmanager) throws IOException {
        String rules = Files.readString(Path.of("dashboards/prometheus/rules.yml"));
        Files.writeString(folder.resolve("rules.yml"), rules.replaceAll("for: \\d+m", "for: 0s"));
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules.yml]
                alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:%d"]}]}]}
                scrape_configs: [{job_name: entente, static_configs: [{targets: ["%s"]}]}]
                """.formatted(alertmanager, target));
        start(
                PROMETHEUS.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--web.listen-address=127.0.0.1:" + freePort());
    }

    private void start(String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
