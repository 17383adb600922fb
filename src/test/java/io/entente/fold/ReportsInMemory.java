package io.entente.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The book as plain maps: every question is answered by looking at all reports of the kind. */
final class ReportsInMemory implements ReportBook {
    private final Map<String, TreeMap<String, Filed>> kinds = new HashMap<>();

    @Override
    public Filed find(String kind, String key) {
        return of(kind).get(key);
    }

    @Override
    public void save(Filed filed) {
        of(filed.report().kind()).put(filed.report().key(), filed);
    }

    @Override
    public void remove(Filed filed) {
        of(filed.report().kind()).remove(filed.report().key());
    }

    @Override
    public int ranks(String kind) {
        return of(kind).values().stream()
                .mapToInt(filed -> 1 << filed.report().rank())
                .reduce(0, (a, b) -> a | b);
    }

    @Override
    public List<Filed> between(String kind, String from, String to) {
        return List.copyOf(of(kind).subMap(from, to).values());
    }

    @Override
    public List<Filed> leadersBetween(String kind, String from, String to) {
        return between(kind, from, to).stream().filter(Filed::leads).toList();
    }

    @Override
    public List<String> twins(String kind, String twin) {
        return keys(
                of(kind).values().stream().filter(filed -> filed.report().twin().equals(twin)));
    }

    @Override
    public List<String> members(String kind, String leader) {
        return keys(of(kind).values().stream().filter(filed -> filed.leader().equals(leader)));
    }

    /** Key of each report to key of its leader. */
    Map<String, String> leaders() {
        Map<String, String> leaders = new TreeMap<>();
        kinds.forEach(
                (kind, reports) -> reports.forEach((key, filed) -> leaders.put(kind + " " + key, filed.leader())));
        return leaders;
    }

    private TreeMap<String, Filed> of(String kind) {
        return kinds.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    private static List<String> keys(Stream<Filed> filed) {
        return filed.map(each -> each.report().key()).toList();
    }
}
