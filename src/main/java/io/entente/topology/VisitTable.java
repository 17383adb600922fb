package io.entente.topology;

import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.fold.Visits;
import io.entente.model.Pair;
import io.entente.model.VisitLife;
import io.entente.topology.PairUpdate.VisitUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One pair's visits in their store. An index row ({@code I}) says under which id to go on where a visit lost the report
 * that it had its id from.
 */
final class VisitTable {
    private final Pair pair;
    private final KeyValueStore<String, VisitLife> visits;
    private final KeyValueStore<String, String> index;
    private final StoredReports book;
    private final List<Change> changes = new ArrayList<>();

    VisitTable(Pair pair, Tables tables, StoredReports book) {
        this.pair = pair;
        this.visits = tables.visits();
        this.index = tables.index();
        this.book = book;
    }

    record Change(@Nullable VisitLife before, @Nullable VisitLife after) {
        boolean tells() {
            return after != null && (before == null || before.status() != after.status());
        }
    }

    /** Replaces the visit that {@code leader} leads by what its reports now say; none: the visit is gone. */
    Change replace(Ref leader, List<Report> reports, int more) {
        String place = book.place(leader);
        VisitLife before = place == null ? null : visits.get(place);
        VisitLife after = reports.isEmpty() ? null : Visits.of(pair, reports, more);
        if (before != null && (after == null || !after.id().equals(before.id()))) {
            visits.delete(key(before.id()));
        }
        if (after != null) {
            visits.put(key(after.id()), after);
            book.place(leader, key(after.id()));
        }
        Change change = new Change(before, after);
        changes.add(change);
        return change;
    }

    /** Ends the change: leads lost ids on to where their other reports went. */
    List<VisitUpdate> finish() {
        List<VisitUpdate> updates = new ArrayList<>();
        for (Change change : changes) {
            VisitLife before = change.before();
            VisitLife after = change.after();
            if (after != null && !after.equals(before)) {
                updates.add(new VisitUpdate(after.id(), after));
            }
            if (before != null && (after == null || !after.id().equals(before.id()))) {
                if (visits.get(key(before.id())) == null) {
                    updates.add(0, new VisitUpdate(before.id(), null));
                }
                leadOn(before);
            }
        }
        return updates;
    }

    private void leadOn(VisitLife lost) {
        changes.stream()
                .map(Change::after)
                .filter(visit -> visit != null && !Collections.disjoint(visit.aliases(), lost.aliases())
                        || visit != null && lost.aliases().contains(visit.id()))
                .findFirst()
                .ifPresent(visit -> index.put(Keys.of(pair, "I", lost.id()), visit.id()));
    }

    private String key(String id) {
        return Keys.of(pair, id);
    }
}
