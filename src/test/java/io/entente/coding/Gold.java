package io.entente.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A gold item: the news, and what a careful reader coded. */
record Gold(
        NewsItem item,
        boolean relevant,
        List<Event> events,
        List<Visit> visits,
        Map<String, Integer> tone,
        String story) {
    record Event(String source, String target, String type, String status, boolean core, boolean reciprocal) {}

    record Visit(String visitor, String host, String office, String status, boolean core) {}

    /** The gold of files, and of all files of folders but those held out; what is named twice counts once. */
    static List<Gold> all(List<String> paths) throws IOException {
        Map<String, Gold> all = new LinkedHashMap<>();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path), 1)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".jsonl") && !name.startsWith("held-out")) {
                        of(file).forEach(gold -> all.putIfAbsent(gold.item().id(), gold));
                    }
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** The gold of a file, of whole items or of single sentences. */
    static List<Gold> of(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.contains("\"sent_id\"")) ? sentences(file) : items(file);
        }
    }

    private static List<Gold> items(Path file) throws IOException {
        JsonMapper json = Json.mapper();
        List<Gold> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = json.readTree(line);
            JsonNode gold = node.get("gold");
            List<Event> events = new ArrayList<>();
            for (JsonNode e : gold.path("events")) {
                events.add(new Event(
                        e.get("source").asText(),
                        e.get("target").asText(),
                        e.get("type").asText(),
                        e.get("status").asText(),
                        e.path("core").asBoolean(true),
                        false));
            }
            List<Visit> visits = new ArrayList<>();
            for (JsonNode v : gold.path("visits")) {
                visits.add(new Visit(
                        v.get("visitor").asText(),
                        v.get("host").asText(),
                        v.path("office").asText(),
                        v.get("status").asText(),
                        v.path("core").asBoolean(true)));
            }
            Map<String, Integer> tone = new LinkedHashMap<>();
            gold.path("tone")
                    .fields()
                    .forEachRemaining(t -> tone.put(t.getKey(), t.getValue().asInt()));
            all.add(new Gold(
                    item(node),
                    gold.get("relevant").asBoolean(),
                    events,
                    visits,
                    tone,
                    node.path("story").asText(node.get("id").asText())));
        }
        return all;
    }

    private static List<Gold> sentences(Path file) throws IOException {
        JsonMapper json = Json.mapper();
        Map<String, List<JsonNode>> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                byId.computeIfAbsent(node.get("sent_id").asText(), k -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Gold> all = new ArrayList<>();
        byId.forEach((id, nodes) -> {
            List<Event> events = new ArrayList<>();
            for (JsonNode n : nodes) {
                boolean states = isState(n.path("source").asText(""))
                        && isState(n.path("target").asText(""));
                if (states && !n.get("source").asText().equals(n.get("target").asText()) && n.hasNonNull("plover")) {
                    events.add(new Event(
                            n.get("source").asText(),
                            n.get("target").asText(),
                            n.get("plover").asText(),
                            "any",
                            true,
                            n.path("note").asText("").contains("reciprocal")));
                }
            }
            NewsItem item =
                    new NewsItem(id, null, null, null, nodes.get(0).get("text").asText(), null, null, null, false);
            all.add(new Gold(item, !events.isEmpty(), events, List.of(), Map.of(), id));
        });
        return all;
    }

    private static boolean isState(String code) {
        return code.matches("[A-Z]{3}")
                && !List.of("IGO", "NGO", "MNC", "NGM", "REB", "GOV", "CVL", "UAF", "INT", "IMG", "ISM")
                        .contains(code);
    }

    private static NewsItem item(JsonNode node) {
        String published = node.path("published").asText("");
        return new NewsItem(
                node.get("id").asText(),
                node.path("url").asText(null),
                node.path("source").asText(null),
                node.path("title").asText(null),
                node.path("text").asText(null),
                published.isEmpty() || published.equals("null") ? null : new Published(published),
                null,
                null,
                false);
    }
}
