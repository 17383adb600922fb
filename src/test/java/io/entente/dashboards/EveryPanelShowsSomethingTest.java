package io.entente.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.app.Entente;
import io.entente.config.SettingsLoader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each panel's query against a real Prometheus that scrapes the running demo, and each URL against its HTTP service. */
class EveryPanelShowsSomethingTest {
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Pattern CHOICES = Pattern.compile("(label_values|query_result)\\((.+?)(?:, (\\w+))?\\)");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void withTheDemoRunning() throws Exception {
        assumeTrue(Files.isExecutable(PROMETHEUS), "Prometheus is not installed: apt-get install prometheus");
        int served = freePort();
        int watched = freePort();
        Process prometheus = prometheus(watched, served);
        try (Entente entente =
                Entente.start(SettingsLoader.load(flags(served), Map.of(), null), true, Clock.systemUTC())) {
            tellOfAnotherVisit("http://127.0.0.1:" + watched, "http://127.0.0.1:" + entente.port());
            PanelTable table = new PanelTable(whatIsShown(
                    "http://127.0.0.1:" + watched, "http://127.0.0.1:" + entente.port(), variables(served)));
            table.write(Path.of("target", "panels.txt"));
            System.out.println(table);
        } finally {
            prometheus.destroy();
            prometheus.waitFor();
        }
    }

    /** An increase shows only if Prometheus saw what was there before it: the demo alone may be read too fast. */
    private void tellOfAnotherVisit(String prometheus, String api) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(series(prometheus, "entente_alerts_total")).isNotEmpty());
        String item = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "title",
                        "Kenyan president to visit Ghana next week",
                        "published",
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        "text",
                        "NAIROBI - Kenyan President Joseph Mwangi will pay an official visit to Ghana next week at the"
                                + " invitation of Ghanaian President Kwame Boateng, the foreign ministry said."));
        HttpRequest post = HttpRequest.newBuilder(URI.create(api + "/api/v1/news"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(item))
                .build();
        assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    private Map<String, String> flags(int port) throws IOException {
        return Map.of(
                "data.dir",
                folder.resolve("data").toString(),
                "http.port",
                String.valueOf(port),
                "application.id",
                "panels",
                "alerts.webhook.url",
                "http://127.0.0.1:" + freePort() + "/nobody",
                "alerts.webhook.secret",
                "whsec_" + Base64.getEncoder().encodeToString(new byte[32]),
                "alerts.webhook.allow.private",
                "true");
    }

    /** Asks until every query brings something and every metric that is named is there. */
    private List<PanelTable.Row> whatIsShown(String prometheus, String api, Map<String, String> variables) {
        List<PanelTable.Row> shown = new ArrayList<>();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    List<String> faults = new ArrayList<>();
                    shown.clear();
                    for (Dashboards.Query query : Dashboards.queries()) {
                        shown.add(ask(query, prometheus, api, variables, faults));
                    }
                    for (Dashboards.Query variable : Dashboards.variables()) {
                        shown.add(choices(variable, prometheus, variables, faults));
                    }
                    for (String metric : Dashboards.metrics()) {
                        if (series(prometheus, metric).isEmpty()) {
                            faults.add("no such metric: " + metric);
                        }
                    }
                    assertThat(faults).isEmpty();
                });
        return shown;
    }

    private PanelTable.Row ask(
            Dashboards.Query query, String prometheus, String api, Map<String, String> variables, List<String> faults)
            throws Exception {
        JsonNode target = query.target();
        boolean promql = target.has("expr");
        String asked = Dashboards.fill(target.path(promql ? "expr" : "url").asText(), variables);
        JsonNode brought = promql ? series(prometheus, asked) : get(api + asked).path("data");
        if (brought.isEmpty()) {
            faults.add(query + ": nothing for " + asked);
        }
        for (JsonNode column : target.path("columns")) {
            String pointer = "/" + column.path("selector").asText().replace('.', '/');
            if (!brought.isEmpty() && brought.get(0).at(pointer).isMissingNode()) {
                faults.add(query + ": no field " + pointer + " in " + brought.get(0));
            }
        }
        return new PanelTable.Row(query.dashboard(), query.panel(), String.valueOf(brought.size()), asked);
    }

    private PanelTable.Row choices(
            Dashboards.Query variable, String prometheus, Map<String, String> variables, List<String> faults)
            throws Exception {
        String definition = Dashboards.fill(variable.target().path("definition").asText(), variables);
        Matcher asked = CHOICES.matcher(definition);
        assertThat(asked.matches()).as(definition).isTrue();
        String regex = variable.target().path("regex").asText();
        Pattern wanted = Pattern.compile(regex.isEmpty() ? ".+" : regex.substring(1, regex.length() - 1));
        Set<String> choices = new TreeSet<>();
        for (JsonNode series : series(prometheus, asked.group(2))) {
            JsonNode labels = series.path("metric");
            String text = asked.group(3) == null
                    ? labels.properties().stream()
                            .map(label ->
                                    label.getKey() + "=\"" + label.getValue().asText() + "\"")
                            .collect(Collectors.joining(",", "{", "}"))
                    : labels.path(asked.group(3)).asText();
            Matcher choice = wanted.matcher(text);
            if (choice.find()) {
                choices.add(choice.group(choice.groupCount()));
            }
        }
        if (choices.isEmpty()) {
            faults.add(variable + ": no choice from " + definition);
        }
        return new PanelTable.Row(variable.dashboard(), variable.panel(), String.valueOf(choices.size()), definition);
    }

    private JsonNode series(String prometheus, String expression) throws Exception {
        return get(prometheus + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("data")
                .path("result");
    }

    private static Map<String, String> variables(int servicePort) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.ofEntries(
                Map.entry("job", "entente"),
                Map.entry("instance", "127.0.0.1:" + servicePort),
                Map.entry("pair", "ECU-PER"),
                Map.entry("pairs", ".*"),
                Map.entry("a", "ECU"),
                Map.entry("b", "PER"),
                Map.entry("country", "PER"),
                Map.entry("__rate_interval", "30s"),
                Map.entry("__range", "1m"),
                Map.entry("prometheus", "prometheus"),
                Map.entry("1", "$1"),
                Map.entry("__from:date:iso", today.minusYears(1) + "T00:00:00.000Z"),
                Map.entry("__from:date:YYYY-MM-DD", today.minusYears(1).toString()),
                Map.entry("__to:date:YYYY-MM-DD", today.toString()));
    }

    private Process prometheus(int port, int servicePort) throws IOException {
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(config, """
                global: {scrape_interval: 1s}
                scrape_configs:
                  - {job_name: entente, static_configs: [{targets: ["127.0.0.1:%d"]}]}
                """.formatted(servicePort));
        return new ProcessBuilder(
                        PROMETHEUS.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private JsonNode get(String url) throws Exception {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(url + " " + response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
