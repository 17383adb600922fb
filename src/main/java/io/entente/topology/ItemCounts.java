package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.model.Pair;
import io.entente.score.Ledger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which items told of a pair, and from which day each counts among those that did: that of the first of its acts to
 * take effect. Each row is read and written at most once a change.
 */
final class ItemCounts {
    private static final ItemRow NOTHING = new ItemRow(List.of(), null);

    private final Pair pair;
    private final Tables tables;
    private final StoredReports book;
    private final ActTable acts;
    private final Ledger ledger;
    private final Map<String, ItemRow> before = new HashMap<>();
    private final Map<String, List<Ref>> now = new HashMap<>();

    ItemCounts(Pair pair, Tables tables, StoredReports book, ActTable acts, Ledger ledger) {
        this.pair = pair;
        this.tables = tables;
        this.book = book;
        this.acts = acts;
        this.ledger = ledger;
    }

    /** What the item said of the pair so far. */
    List<Report> reportsOf(String item) {
        return before(item).reports().stream()
                .map(ref -> book.find(ref.kind(), ref.key()))
                .filter(Objects::nonNull)
                .map(Filed::report)
                .toList();
    }

    /** Remembers what the item says now; it is stored with its day by {@link #recount}. */
    void save(String item, List<Report> says) {
        now.put(
                item,
                says.stream()
                        .map(report -> new Ref(report.kind(), report.key()))
                        .toList());
    }

    /** Sets the days of the item that changed and of all items of the acts that {@code moved}. */
    void recount(String changed, List<Ref> moved, int limit) {
        Set<String> items = new TreeSet<>();
        items.add(changed);
        for (Ref act : moved) {
            book.members(act, limit).forEach(report -> items.add(report.origin().item()));
        }
        items.forEach(this::recount);
    }

    private void recount(String item) {
        ItemRow row = before(item);
        List<Ref> says = now.getOrDefault(item, row.reports());
        LocalDate day = says.stream()
                .map(ref -> book.find(ref.kind(), ref.key()))
                .filter(filed -> filed != null && !filed.report().tellsVisit())
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
        ItemRow after = new ItemRow(says, day);
        if (!after.equals(row)) {
            tables.told().put(Keys.told(pair, item), says.isEmpty() ? null : after);
        }
    }

    private ItemRow before(String item) {
        return before.computeIfAbsent(
                item, id -> Objects.requireNonNullElse(tables.told().get(Keys.told(pair, id)), NOTHING));
    }
}
