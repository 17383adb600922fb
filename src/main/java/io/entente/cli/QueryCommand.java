package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: asks a running service and prints a table. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Asks a running service, prints a table.",
        footer = {
            "",
            "Examples: query relations?sort=-score   query relations/khm/pak/events   query visits?country=PAK"
        })
final class QueryCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "What to ask for, below /api/v1; with ?name=value as needed.")
    @SuppressWarnings("NullAway.Init")
    private String path;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the service runs; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Option(names = "--json", description = "Print the answer as it is.")
    private boolean asJson;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        HttpResponse<String> response;
        try {
            response = ask();
        } catch (IOException e) {
            err.println("no service answers at " + url + "; start one with run, or name it with --url");
            return 1;
        }
        if (response.statusCode() >= 400) {
            err.println(detail(response));
            return 1;
        }
        if (asJson) {
            out.println(response.body());
            return 0;
        }
        print(response.body(), out);
        return 0;
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address()).timeout(LIMIT).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address() {
        String plain = path.replaceFirst("^/?(api/v1/)?", "").replace(" ", "%20");
        try {
            return URI.create(url.replaceFirst("/$", "") + "/api/v1/" + plain);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "'" + path + "' is no path: " + e.getMessage());
        }
    }

    private static void print(String body, PrintWriter out) {
        JsonMapper json = Json.mapper();
        try {
            JsonNode answer = json.readTree(body);
            TextTable.of(answer).lines().forEach(out::println);
            if (answer.path("partial").asBoolean()) {
                out.println("incomplete, these did not answer: " + answer.path("missing"));
            }
            if (answer.path("nextCursor").isTextual()) {
                out.println("more: add cursor=" + answer.path("nextCursor").asText());
            }
        } catch (IOException e) {
            out.println(body);
        }
    }

    private static String detail(HttpResponse<String> response) {
        try {
            return Json.mapper()
                    .readTree(response.body())
                    .path("detail")
                    .asText("the service answered " + response.statusCode());
        } catch (IOException e) {
            return "the service answered " + response.statusCode();
        }
    }
}
