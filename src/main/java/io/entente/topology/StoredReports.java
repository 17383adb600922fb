package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.fold.ReportBook;
import io.entente.model.Pair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pair's reports during one change: what the change does stays in memory, laid over what {@link ReportRows} finds in
 * the stores, until {@link #flush} writes each row that ended otherwise than it began, once.
 */
final class StoredReports implements ReportBook {
    private final Pair pair;
    private final ReportRows rows;
    /** By row, the reports as they were before the change. */
    private final Map<String, Optional<Filed>> before = new HashMap<>();
    /** By row, the reports that came, went or moved. */
    private final NavigableMap<String, Optional<Filed>> changed = new TreeMap<>();

    private final StoredTwins twins;
    private final Map<Ref, Integer> joined = new HashMap<>();
    private final Map<Ref, Optional<ReportRows.Lead>> leads = new HashMap<>();
    private final Map<Ref, String> places = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> ranked = new HashSet<>();

    StoredReports(Pair pair, Tables tables, ReportCache cache) {
        this.pair = pair;
        this.rows = new ReportRows(pair, tables, cache);
        this.twins = new StoredTwins(rows);
    }

    @Override
    public @Nullable Filed find(String kind, String key) {
        String row = row(kind, key);
        Optional<Filed> now = changed.get(row);
        return (now != null ? now : before(row)).orElse(null);
    }

    @Override
    public void save(Filed filed) {
        Report report = filed.report();
        set(report.kind(), report.key(), filed);
        int known = ranks(report.kind());
        if ((known & 1 << report.rank()) == 0) {
            ranks.put(report.kind(), known | 1 << report.rank());
            ranked.add(report.kind());
        }
    }

    @Override
    public void remove(Filed filed) {
        set(filed.report().kind(), filed.report().key(), null);
    }

    private void set(String kind, String key, @Nullable Filed filed) {
        Filed was = find(kind, key);
        count(was, -1);
        count(filed, 1);
        twins.change(was, filed);
        changed.put(row(kind, key), Optional.ofNullable(filed));
    }

    private void count(@Nullable Filed filed, int by) {
        if (filed != null && !filed.leader().isEmpty()) {
            joined.merge(new Ref(filed.report().kind(), filed.leader()), by, Integer::sum);
        }
    }

    @Override
    public int ranks(String kind) {
        return ranks.computeIfAbsent(kind, rows::ranks);
    }

    @Override
    public List<String> between(String kind, String from, String to) {
        Set<String> keys = new TreeSet<>(rows.between(kind, from, to));
        overlay(keys, kind, changed.subMap(row(kind, from), row(kind, to)), filed -> true);
        return List.copyOf(keys);
    }

    @Override
    public List<Filed> leadersBetween(String kind, String from, String to) {
        Set<String> keys = new TreeSet<>(rows.leadersBetween(kind, from, to));
        overlay(keys, kind, changed.subMap(row(kind, from), row(kind, to)), Filed::leads);
        return keys.stream().map(key -> at(kind, key)).toList();
    }

    @Override
    public List<String> twins(String kind, String twin) {
        return twins.of(kind, twin);
    }

    @Override
    public Optional<String> firstTwin(String kind, String twin) {
        return twins.first(kind, twin);
    }

    /** The first reports of an act, in key order. */
    List<Report> members(Ref act, int most) {
        Set<String> keys = new TreeSet<>(rows.members(act, most + changed.size()));
        overlay(keys, act.kind(), changed, filed -> filed.leader().equals(act.key()));
        return keys.stream()
                .limit(most)
                .map(key -> at(act.kind(), key).report())
                .toList();
    }

    /** How many reports an act has; 0 if there is none. */
    int size(Ref act) {
        return lead(act).map(ReportRows.Lead::reports).orElse(0) + joined.getOrDefault(act, 0);
    }

    /** Where the act or visit of a leader stands, see {@link #place(Ref, String)}. */
    @Nullable
    String place(Ref leader) {
        return places.computeIfAbsent(
                leader, act -> lead(act).map(ReportRows.Lead::place).orElse(null));
    }

    /** Remembers with a leader the key under which its act or visit is stored. */
    void place(Ref leader, String key) {
        places.put(leader, key);
    }

    void flush() {
        changed.forEach((row, after) -> rows.write(row, before(row).orElse(null), after.orElse(null)));
        twins.flush();
        ranked.forEach(kind -> rows.writeRanks(kind, ranks(kind)));
        Set<Ref> led = new HashSet<>(joined.keySet());
        led.addAll(places.keySet());
        for (Ref act : led) {
            ReportRows.Lead old = lead(act).orElse(null);
            int size = size(act);
            ReportRows.Lead now =
                    size == 0 ? null : new ReportRows.Lead(size, Objects.requireNonNullElse(place(act), ""));
            rows.write(act, old, now);
        }
    }

    private Optional<Filed> before(String row) {
        return before.computeIfAbsent(row, rows::find);
    }

    private Optional<ReportRows.Lead> lead(Ref act) {
        return leads.computeIfAbsent(act, rows::lead);
    }

    private Filed at(String kind, String key) {
        return Objects.requireNonNull(find(kind, key), () -> "no report " + kind + " " + key);
    }

    private void overlay(
            Set<String> keys, String kind, Map<String, Optional<Filed>> changes, Predicate<Filed> belongs) {
        String start = row(kind, "");
        changes.forEach((row, after) -> {
            if (row.startsWith(start)) {
                String key = row.substring(start.length());
                if (after.isPresent() && belongs.test(after.get())) {
                    keys.add(key);
                } else {
                    keys.remove(key);
                }
            }
        });
    }

    private String row(String kind, String key) {
        return Keys.of(pair, kind, key);
    }
}
