package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.model.Pair;
import io.entente.score.Ledger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which items told of a pair, and from which day each counts among those that did: that of the first of its acts to
 * take effect.
 */
final class ItemCounts {
    private final Pair pair;
    private final Tables tables;
    private final ActTable acts;
    private final Ledger ledger;

    ItemCounts(Pair pair, Tables tables, ActTable acts, Ledger ledger) {
        this.pair = pair;
        this.tables = tables;
        this.acts = acts;
        this.ledger = ledger;
    }

    /** What the item said of the pair so far. */
    List<Report> reportsOf(String item, StoredReports book) {
        ItemRow row = tables.told().get(Keys.told(pair, item));
        return row == null
                ? List.of()
                : row.reports().stream()
                        .map(ref -> book.find(ref.kind(), ref.key()))
                        .filter(Objects::nonNull)
                        .map(Filed::report)
                        .toList();
    }

    /** Remembers what the item says now; the day follows with {@link #recount}. */
    void save(String item, List<Report> says) {
        String key = Keys.told(pair, item);
        ItemRow before = tables.told().get(key);
        LocalDate day = before == null ? null : before.day();
        List<Ref> refs = says.stream()
                .map(report -> new Ref(report.kind(), report.key()))
                .toList();
        if (before == null || !before.reports().equals(refs)) {
            tables.told().put(key, new ItemRow(refs, day));
        }
    }

    /** Sets the days of the item that changed and of all items of the acts that {@code moved}. */
    void recount(String changed, StoredReports book, List<Ref> moved, int limit) {
        Set<String> items = new TreeSet<>();
        items.add(changed);
        for (Ref act : moved) {
            book.members(act.kind(), act.key()).stream()
                    .limit(limit)
                    .map(key -> book.find(act.kind(), key))
                    .filter(Objects::nonNull)
                    .forEach(filed -> items.add(filed.report().origin().item()));
        }
        items.forEach(item -> recount(item, book));
    }

    private void recount(String item, StoredReports book) {
        String key = Keys.told(pair, item);
        ItemRow row = tables.told().get(key);
        if (row == null) {
            return;
        }
        LocalDate day = row.reports().stream()
                .map(ref -> book.find(ref.kind(), ref.key()))
                .filter(Objects::nonNull)
                .map(filed -> acts.effective(new Ref(filed.report().kind(), filed.leader())))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (!Objects.equals(day, row.day())) {
            if (row.day() != null) {
                ledger.addItems(row.day(), -1);
            }
            if (day != null) {
                ledger.addItems(day, 1);
            }
        }
        if (row.reports().isEmpty()) {
            tables.told().delete(key);
        } else if (!Objects.equals(day, row.day())) {
            tables.told().put(key, new ItemRow(row.reports(), day));
        }
    }
}
