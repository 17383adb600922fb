package io.entente.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.Office;
import io.entente.model.Visit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a careful reader coded of one item, and the keys on which it is compared with what the coder did.
 *
 * @param gold the object {@code gold} of the codebook
 */
record GoldItem(JsonNode gold) {
    /** Keys that must be found and keys that may be. */
    record Wanted(Set<String> core, Set<String> optional) {}

    boolean relevant() {
        return gold.path("relevant").asBoolean();
    }

    Wanted pairs() {
        return keyed("events", GoldItem::pair, e -> true);
    }

    Wanted events() {
        return keyed("events", e -> pair(e) + " " + e.path("type").asText() + " " + group(e), e -> true);
    }

    Wanted visits() {
        return keyed("visits", GoldItem::visit, v -> true);
    }

    Wanted visitsWithOffice() {
        return keyed("visits", v -> visit(v) + " " + v.path("office").asText(), v -> true);
    }

    Wanted alerts() {
        return keyed(
                "visits", v -> way(v.path("visitor").asText(), v.path("host").asText()), GoldItem::alerts);
    }

    /** The tone of a pair; null where the gold has none. */
    JsonNode tone(String pair) {
        return gold.path("tone").path(pair);
    }

    static Set<String> pairs(CodedItem coded) {
        return keys(coded.events(), e -> e.pair().toString());
    }

    static Set<String> events(CodedItem coded) {
        return keys(coded.events(), GoldItem::key);
    }

    static String key(Event event) {
        return event.pair() + " " + event.type() + " " + group(event.status().toString());
    }

    static Set<String> visits(CodedItem coded) {
        return keys(coded.visits(), GoldItem::key);
    }

    static Set<String> visitsWithOffice(CodedItem coded) {
        return keys(coded.visits(), v -> key(v) + " " + v.office());
    }

    static Set<String> alerts(CodedItem coded) {
        Set<String> keys = new HashSet<>();
        for (Visit visit : coded.visits()) {
            if (visit.office().highLevel() && visit.status() != io.entente.model.Status.CANCELLED) {
                keys.add(way(visit.visitor(), visit.host()));
            }
        }
        return keys;
    }

    private static String key(Visit visit) {
        return way(visit.visitor(), visit.host()) + " " + group(visit.status().toString());
    }

    private Wanted keyed(String list, Function<JsonNode, String> key, Predicate<JsonNode> counts) {
        Set<String> core = new HashSet<>();
        Set<String> optional = new HashSet<>();
        for (JsonNode record : gold.path(list)) {
            if (counts.test(record)) {
                (record.path("core").asBoolean(true) ? core : optional).add(key.apply(record));
            }
        }
        optional.removeAll(core);
        return new Wanted(core, optional);
    }

    private static <T> Set<String> keys(Iterable<T> records, Function<T, String> key) {
        Set<String> keys = new HashSet<>();
        records.forEach(record -> keys.add(key.apply(record)));
        return keys;
    }

    private static String pair(JsonNode event) {
        String a = event.path("source").asText();
        String b = event.path("target").asText();
        return a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
    }

    private static String visit(JsonNode visit) {
        return way(visit.path("visitor").asText(), visit.path("host").asText()) + " " + group(visit);
    }

    private static boolean alerts(JsonNode visit) {
        for (Office office : Office.values()) {
            if (office.toString().equals(visit.path("office").asText())) {
                return office.highLevel() && !visit.path("status").asText().equals("cancelled");
            }
        }
        return false;
    }

    private static String way(String visitor, String host) {
        return visitor + ">" + host;
    }

    private static String group(JsonNode record) {
        return group(record.path("status").asText());
    }

    private static String group(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "occurred", "under_way", "concluded" -> "occurred";
            case "planned", "proposed" -> "ahead";
            default -> status;
        };
    }
}
