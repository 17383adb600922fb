package io.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real HTTP, a real broker and the real topology. */
class TheServiceAnswersAsDescribedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static RunningService service;
    private static JsonNode api;

    @BeforeAll
    static void tellOneVisit() throws Exception {
        service = RunningService.start(folder);
        assertThat(service.post("/api/v1/news", RunningService.VISIT).statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> service.get("/api/v1/relations/kh/pk").statusCode() == 200);
        await().atMost(PATIENCE).until(() -> !data("/api/v1/visits").isEmpty());
        await().atMost(PATIENCE).until(() -> !data("/api/v1/alerts").isEmpty());
        api = service.read(service.get("/openapi.json"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyReadingRouteAnswersByItsSchema() throws Exception {
        Map<String, String> values = Map.of("a", "Cambodia", "b", "PAK", "c", "KH");
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                String id = path.getKey().contains("visits")
                        ? data("/api/v1/visits").get(0).path("id").asText()
                        : "visit-1";
                String asked = path.getKey().replace("{id}", id);
                for (Map.Entry<String, String> value : values.entrySet()) {
                    asked = asked.replace("{" + value.getKey() + "}", value.getValue());
                }
                faults.addAll(check(asked, schema));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> check(String path, JsonNode schema) throws Exception {
        HttpResponse<String> answer = service.get(path);
        if (answer.statusCode() != 200) {
            return List.of(path + ": " + answer.statusCode() + " " + answer.body());
        }
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(service.read(answer))
                .stream()
                .map(fault -> path + ": " + fault.getMessage())
                .toList();
    }

    @Test
    void theVisitIsPlannedHighLevelAndExplained() throws Exception {
        JsonNode visit = data("/api/v1/visits?country=Pakistan&minOffice=foreign_minister")
                .get(0);

        assertThat(visit.path("host").asText()).isEqualTo("KHM");
        assertThat(visit.path("highLevel").asBoolean()).isTrue();
        assertThat(visit.path("status").asText()).isEqualTo("planned");
        assertThat(data("/api/v1/relations/KHM/PAK/events")
                        .get(0)
                        .path("items")
                        .get(0)
                        .path("item")
                        .asText())
                .isEqualTo("visit-1");
    }

    @Test
    void faultsAreProblemsThatSayWhatToDo() throws Exception {
        problem(service.get("/api/v1/relations/Atlantis/PAK"), 400, "Atlantis");
        problem(service.get("/api/v1/relations/FIN/SWE"), 404, "Finland");
        problem(service.get("/api/v1/relations?limit=0"), 400, "limit");
        problem(service.get("/api/v1/relations?sort=size"), 400, "sort");
        problem(service.get("/api/v1/relations/KHM/PAK/events?cursor=%21"), 400, "cursor");
        problem(service.get("/api/v1/nothing"), 404, "/docs");
        problem(service.post("/api/v1/relations", ""), 405, "POST");
        problem(service.post("/api/v1/news", ""), 400, "empty");
        problem(
                service.send(service.request("/api/v1/news")
                        .header("Origin", "http://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString(RunningService.VISIT))),
                403,
                "elsewhere.example");
    }

    private static void problem(HttpResponse<String> answer, int status, String says) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(service.read(answer).path("detail").asText()).contains(says);
    }

    @Test
    void badItemsAreNamedByIndexAndKept() throws Exception {
        JsonNode answer =
                service.read(service.post("/api/v1/news", "[{\"title\": \"Rain in the hills\"}, {\"text\": \"\"}]"));

        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected").get(0).path("index").asInt()).isEqualTo(1);
        assertThat(data("/api/v1/rejected").get(0).path("reason").asText()).isEqualTo("empty");
    }

    @Test
    void theStreamTellsWhatIsNewAndResumes() throws Exception {
        List<String> ids = new ArrayList<>();
        try (InputStream stream = listen("/api/v1/stream?country=NOR", null)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith(":");
            service.post(
                    "/api/v1/news",
                    "{\"id\": \"talks\", \"published\": \"2026-03-03\", \"text\": \"Norway's prime minister Kari Lund met Sweden's prime"
                            + " minister Olof Berg in Oslo on Tuesday.\"}");
            for (String line = lines.readLine(); ids.isEmpty(); line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    ids.add(line.substring(4));
                }
            }
        }
        await().atMost(PATIENCE)
                .until(() -> service.get("/api/v1/relations/NOR/SWE").statusCode() == 200);
        try (InputStream stream = listen("/api/v1/stream?types=relation&country=SWE", ids.get(0))) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            assertThat(line).contains("NOR-SWE");
        }
    }

    private static InputStream listen(String path, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static JsonNode data(String path) throws Exception {
        return service.read(service.get(path)).path("data");
    }
}
