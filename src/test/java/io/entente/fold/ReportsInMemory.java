package io.entente.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The book as plain maps: every question is answered by looking at all reports of the kind. */
class ReportsInMemory implements ReportBook {
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
    public List<String> between(String kind, String from, String to) {
        return List.copyOf(of(kind).subMap(from, to).keySet());
    }

    @Override
    public List<Filed> leadersBetween(String kind, String from, String to) {
        return of(kind).subMap(from, to).values().stream().filter(Filed::leads).toList();
    }

    @Override
    public List<String> twins(String kind, String twin) {
        return sayingTheSame(kind, twin).toList();
    }

    @Override
    public Optional<String> firstTwin(String kind, String twin) {
        return sayingTheSame(kind, twin).findFirst();
    }

    private Stream<String> sayingTheSame(String kind, String twin) {
        return of(kind).values().stream()
                .map(Filed::report)
                .filter(report -> report.twin().equals(twin))
                .map(Report::key);
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
}
