package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One pair's reports in the stores: each under its key, with index rows for the leaders ({@code L}, with the number of
 * reports and the place of the act), for those that follow one ({@code M}), for reports of the same words ({@code T}: one
 * row with the first, and one for each copy, since few have any) and for the ranks in use ({@code K}).
 */
final class ReportRows {
    private final Pair pair;
    private final Tables tables;
    private final ReportCache cache;

    ReportRows(Pair pair, Tables tables, ReportCache cache) {
        this.pair = pair;
        this.tables = tables;
        this.cache = cache;
    }

    /**
     * What the index holds of a leader.
     *
     * @param reports how many, the leader among them
     * @param place key of the act or visit in its store
     */
    record Lead(int reports, String place) {
        static Lead read(String text) {
            int end = text.indexOf('|');
            return new Lead(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
        }

        String write() {
            return reports + "|" + place;
        }
    }

    Optional<Filed> find(String row) {
        Filed cached = cache.get(row);
        if (cached != null) {
            return Optional.of(cached);
        }
        byte[] bytes = tables.reports().get(row);
        Filed filed = bytes == null ? null : Schemas.FILED.read(bytes);
        cache.put(row, filed);
        return Optional.ofNullable(filed);
    }

    void write(String row, @Nullable Filed before, @Nullable Filed after) {
        if (after == null ? before == null : after.equals(before)) {
            return;
        }
        tables.reports().put(row, after == null ? null : Schemas.FILED.write(after));
        cache.put(row, after);
        String from = before == null ? null : memberRow(before);
        String to = after == null ? null : memberRow(after);
        if (from != null && !from.equals(to)) {
            tables.index().delete(from);
        }
        if (to != null && !to.equals(from)) {
            tables.index().put(to, "");
        }
    }

    private @Nullable String memberRow(Filed filed) {
        Report report = filed.report();
        return filed.leads() ? null : Keys.of(pair, "M", report.kind(), filed.leader(), report.key());
    }

    Optional<Lead> lead(Ref act) {
        return Optional.ofNullable(tables.index().get(leadRow(act))).map(Lead::read);
    }

    void write(Ref act, @Nullable Lead before, @Nullable Lead after) {
        if (after == null && before != null) {
            tables.index().delete(leadRow(act));
        } else if (after != null && !after.equals(before)) {
            tables.index().put(leadRow(act), after.write());
        }
    }

    private String leadRow(Ref act) {
        return Keys.of(pair, "L", act.kind(), act.key());
    }

    int ranks(String kind) {
        String ranks = tables.index().get(Keys.of(pair, "K", kind));
        return ranks == null ? 0 : Integer.parseInt(ranks);
    }

    /** A rank that was ever used stays noted: it only says where to look. */
    void writeRanks(String kind, int ranks) {
        tables.index().put(Keys.of(pair, "K", kind), Integer.toString(ranks));
    }

    /** Keys of the reports of a kind; their bytes are not looked at. */
    List<String> between(String kind, String from, String to) {
        return tails(tables.reports(), Keys.of(pair, kind, from), Keys.of(pair, kind, to), Integer.MAX_VALUE);
    }

    List<String> leadersBetween(String kind, String from, String to) {
        return tails(tables.index(), Keys.of(pair, "L", kind, from), Keys.of(pair, "L", kind, to), Integer.MAX_VALUE);
    }

    @Nullable
    String firstTwin(Ref twin) {
        return tables.index().get(Keys.of(pair, "T", twin.kind(), twin.key()));
    }

    void writeFirstTwin(Ref twin, @Nullable String key) {
        tables.index().put(Keys.of(pair, "T", twin.kind(), twin.key()), key);
    }

    /** Keys of the first copies of the first. */
    List<String> copies(Ref twin, int most) {
        return tails(
                tables.index(),
                Keys.first(pair, "T", twin.kind(), twin.key()),
                Keys.last(pair, "T", twin.kind(), twin.key()),
                most);
    }

    void writeCopy(Ref twin, String key, boolean is) {
        tables.index().put(Keys.of(pair, "T", twin.kind(), twin.key(), key), is ? "" : null);
    }

    List<String> members(Ref act, int most) {
        return members(tables.index(), pair, act, most);
    }

    /** Keys of the first reports of an act, its leader's before all. */
    static List<String> members(ReadOnlyKeyValueStore<String, String> index, Pair pair, Ref act, int most) {
        String lead = index.get(Keys.of(pair, "L", act.kind(), act.key()));
        if (lead == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(List.of(act.key()));
        if (Lead.read(lead).reports() > 1) {
            keys.addAll(tails(
                    index,
                    Keys.first(pair, "M", act.kind(), act.key()),
                    Keys.last(pair, "M", act.kind(), act.key()),
                    most - 1));
        }
        return keys;
    }

    private static List<String> tails(ReadOnlyKeyValueStore<String, ?> rows, String from, String to, int most) {
        List<String> tails = new ArrayList<>();
        try (KeyValueIterator<String, ?> found = rows.range(from, to)) {
            while (tails.size() < most && found.hasNext()) {
                tails.add(Keys.tail(found.next().key));
            }
        }
        return tails;
    }
}
