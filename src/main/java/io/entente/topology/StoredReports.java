package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Report;
import io.entente.fold.ReportBook;
import io.entente.model.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One pair's reports in the stores: each under its key, with index rows for the leaders ({@code L}), for reports of the
 * same words ({@code T}), for the reports of each act ({@code M}) and for the ranks in use ({@code K}).
 */
final class StoredReports implements ReportBook {
    private static final byte[] NOTHING = {};

    private final Pair pair;
    private final Tables tables;

    /** What was read or written in this change, so that nothing is read from its bytes twice. */
    private final Map<String, Optional<Filed>> seen = new HashMap<>();

    StoredReports(Pair pair, Tables tables) {
        this.pair = pair;
        this.tables = tables;
    }

    @Override
    public @Nullable Filed find(String kind, String key) {
        return seen.computeIfAbsent(
                        Keys.of(pair, kind, key),
                        row -> Optional.ofNullable(tables.reports().get(row)))
                .orElse(null);
    }

    @Override
    public void save(Filed filed) {
        Report report = filed.report();
        Filed before = find(report.kind(), report.key());
        if (before != null && !before.leader().equals(filed.leader())) {
            unlink(before);
        }
        put(Keys.of(pair, report.kind(), report.key()), filed);
        if (before == null) {
            addRank(report);
            tables.index().put(Keys.of(pair, "T", report.kind(), report.twin(), report.key()), NOTHING);
        }
        if (!filed.leader().isEmpty() && (before == null || !before.leader().equals(filed.leader()))) {
            tables.index().put(Keys.of(pair, "M", report.kind(), filed.leader(), report.key()), NOTHING);
            if (filed.leads()) {
                tables.index().put(Keys.of(pair, "L", report.kind(), report.key()), NOTHING);
            }
        }
    }

    @Override
    public void remove(Filed filed) {
        Report report = filed.report();
        unlink(filed);
        tables.index().delete(Keys.of(pair, "T", report.kind(), report.twin(), report.key()));
        put(Keys.of(pair, report.kind(), report.key()), null);
    }

    private void put(String row, @Nullable Filed filed) {
        seen.put(row, Optional.ofNullable(filed));
        tables.reports().put(row, filed);
    }

    /** A rank that was ever used stays noted: it only says where to look. */
    private void addRank(Report report) {
        int before = ranks(report.kind());
        int after = before | 1 << report.rank();
        if (after != before) {
            tables.index().put(Keys.of(pair, "K", report.kind()), new byte[] {(byte) after});
        }
    }

    @Override
    public int ranks(String kind) {
        byte[] ranks = tables.index().get(Keys.of(pair, "K", kind));
        return ranks == null ? 0 : ranks[0] & 0xff;
    }

    private void unlink(Filed filed) {
        Report report = filed.report();
        if (!filed.leader().isEmpty()) {
            tables.index().delete(Keys.of(pair, "M", report.kind(), filed.leader(), report.key()));
        }
        if (filed.leads()) {
            tables.index().delete(Keys.of(pair, "L", report.kind(), report.key()));
        }
    }

    @Override
    public List<Filed> between(String kind, String from, String to) {
        List<Filed> found = new ArrayList<>();
        try (KeyValueIterator<String, Filed> rows =
                tables.reports().range(Keys.of(pair, kind, from), Keys.of(pair, kind, to))) {
            rows.forEachRemaining(row -> {
                seen.put(row.key, Optional.of(row.value));
                found.add(row.value);
            });
        }
        return found;
    }

    @Override
    public List<Filed> leadersBetween(String kind, String from, String to) {
        return tails(tables.index(), Keys.of(pair, "L", kind, from), Keys.of(pair, "L", kind, to)).stream()
                .map(key -> Objects.requireNonNull(find(kind, key), () -> "no report " + key))
                .toList();
    }

    @Override
    public List<String> twins(String kind, String twin) {
        return tails(tables.index(), Keys.first(pair, "T", kind, twin), Keys.last(pair, "T", kind, twin));
    }

    @Override
    public List<String> members(String kind, String leader) {
        return members(tables.index(), pair, kind, leader);
    }

    static List<String> members(ReadOnlyKeyValueStore<String, byte[]> index, Pair pair, String kind, String leader) {
        return tails(index, Keys.first(pair, "M", kind, leader), Keys.last(pair, "M", kind, leader));
    }

    private static List<String> tails(ReadOnlyKeyValueStore<String, byte[]> index, String from, String to) {
        List<String> tails = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = index.range(from, to)) {
            rows.forEachRemaining(row -> tails.add(Keys.tail(row.key)));
        }
        return tails;
    }
}
