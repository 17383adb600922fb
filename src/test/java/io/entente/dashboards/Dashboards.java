package io.entente.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dashboards of the repository, and their queries with variables filled in. */
final class Dashboards {
    static final Path FOLDER = Path.of("dashboards", "grafana");
    private static final Path RULES = Path.of("dashboards", "prometheus", "rules.yml");
    private static final Pattern METRIC = Pattern.compile("\\b((?:entente|kafka|jvm|process)_\\w+)\\{");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([^}]+)}|(\\w+))");

    /**
     * What a panel or an annotation asks.
     *
     * @param target the query as Grafana keeps it
     */
    record Query(String dashboard, String panel, JsonNode target) {
        @Override
        public String toString() {
            return dashboard + " / " + panel;
        }
    }

    private Dashboards() {}

    /** Each by its file's name. */
    static Map<String, JsonNode> all() throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
            }
        }
        return all;
    }

    static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (JsonNode dashboard : all().values()) {
            for (JsonNode panel : dashboard.path("panels")) {
                panel.path("targets")
                        .forEach(target -> queries.add(new Query(
                                dashboard.path("title").asText(),
                                panel.path("title").asText(),
                                target)));
            }
            for (JsonNode annotation : dashboard.path("annotations").path("list")) {
                if (annotation.has("expr")) {
                    queries.add(new Query(
                            dashboard.path("title").asText(),
                            "(mark) " + annotation.path("name").asText(),
                            annotation));
                }
            }
        }
        return queries;
    }

    /** What fills the choices of the dashboards' variables: {@code label_values} or {@code query_result}. */
    static List<Query> variables() throws IOException {
        List<Query> variables = new ArrayList<>();
        for (JsonNode dashboard : all().values()) {
            for (JsonNode variable : dashboard.path("templating").path("list")) {
                if (variable.path("type").asText().equals("query")) {
                    variables.add(new Query(
                            dashboard.path("title").asText(),
                            "$" + variable.path("name").asText(),
                            variable));
                }
            }
        }
        return variables;
    }

    /**
     * Every metric that a panel, an annotation or an alert rule names. Asked for one by one, since a query such as
     * {@code a or b} answers although one of them is misspelt.
     */
    static Set<String> metrics() throws IOException {
        StringBuilder expressions = new StringBuilder(Files.readString(RULES));
        for (JsonNode dashboard : all().values()) {
            dashboard
                    .findValuesAsText("expr")
                    .forEach(expression -> expressions.append('\n').append(expression));
        }
        return METRIC.matcher(expressions)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String fill(String text, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(found -> {
            String name = found.group(1) != null ? found.group(1) : found.group(2);
            String value = variables.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for $" + name + " in " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
