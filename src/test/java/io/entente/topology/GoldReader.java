package io.entente.topology;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.coding.Coder;
import io.entente.json.Json;
import io.entente.model.Actor;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.NewsItem;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A coder that codes annotated items as they are annotated, each act that a reader must not miss once. */
final class GoldReader implements Coder {
    private final Map<String, JsonNode> gold;

    private GoldReader(Map<String, JsonNode> gold) {
        this.gold = gold;
    }

    /** @param folder with files of annotated items, a line each */
    static GoldReader of(Path folder) {
        Map<String, JsonNode> gold = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode node = Json.mapper().readTree(line);
                    gold.put(node.path("id").asText(), node.path("gold"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GoldReader(gold);
    }

    @Override
    public CodedItem code(NewsItem item) {
        JsonNode node = gold.get(item.id());
        List<Event> events = new ArrayList<>();
        for (JsonNode e : node.path("events")) {
            if (e.path("core").asBoolean(true)) {
                events.add(event(item, e, events.size()));
            }
        }
        List<Visit> visits = new ArrayList<>();
        for (JsonNode v : node.path("visits")) {
            if (v.path("core").asBoolean(true)) {
                visits.add(visit(item, v, visits.size()));
            }
        }
        return new CodedItem(item.id(), !events.isEmpty() || !visits.isEmpty(), events, visits, new TreeMap<>());
    }

    private static Event event(NewsItem item, JsonNode e, int index) {
        String source = e.path("source").asText();
        Pair pair = Pair.of(source, e.path("target").asText());
        return new Event(
                pair + "-" + item.id() + "-" + index,
                pair,
                source,
                pair.other(source),
                EventType.valueOf(e.path("type").asText()),
                null,
                null,
                status(e),
                date(e, "date"),
                1,
                0.9,
                List.of(new Actor(source, null, null)),
                lead(item),
                item.id());
    }

    private static Visit visit(NewsItem item, JsonNode v, int index) {
        Office office = Office.valueOf(v.path("office").asText("other").toUpperCase(Locale.ROOT));
        Pair pair = Pair.of(v.path("visitor").asText(), v.path("host").asText());
        return new Visit(
                pair + "-" + item.id() + "-v" + index,
                v.path("visitor").asText(),
                v.path("host").asText(),
                v.path("person").asText(null),
                office,
                status(v),
                date(v, "start"),
                date(v, "end"),
                office.highLevel(),
                lead(item));
    }

    private static Status status(JsonNode node) {
        return Status.valueOf(node.path("status").asText().toUpperCase(Locale.ROOT));
    }

    private static @Nullable PartialDate date(JsonNode node, String field) {
        return node.hasNonNull(field) ? PartialDate.parse(node.path(field).asText()) : null;
    }

    /** The annotations name no sentence; the lead stands for it. */
    private static String lead(NewsItem item) {
        String text = String.valueOf(item.text());
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
