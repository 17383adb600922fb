package io.entente.topology;

import io.entente.alert.AlertRules;
import io.entente.fold.Acts;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import io.entente.score.Decay;
import io.entente.score.HistoryRow;
import io.entente.score.Ledger;
import io.entente.score.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The reader over the stores; every iterator is closed before an answer is given. */
final class StorePairReader implements PairReader {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int TELLINGS = 1000;
    private static final int LED_ON = 16;
    private static final Comparator<VisitLife> BY_START = Comparator.comparing(
                    VisitLife::start, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
            .thenComparing(VisitLife::id);

    private final StoreLookup stores;
    private final Decay decay;

    StorePairReader(StoreLookup stores, Decay decay) {
        this.stores = stores;
        this.decay = decay;
    }

    @Override
    public Optional<Relation> relation(Pair pair, LocalDate asOf) {
        return ledger(pair).relation(pair, asOf, decay);
    }

    @Override
    public List<Relation> latest() {
        ReadOnlyKeyValueStore<String, Relation> pairs = stores.open(Stores.PAIRS);
        List<Relation> found = new ArrayList<>();
        try (KeyValueIterator<String, Relation> rows = pairs.all()) {
            rows.forEachRemaining(row -> found.add(row.value));
        }
        found.sort(Comparator.comparing(Relation::pair));
        return found;
    }

    @Override
    public List<HistoryRow> history(Pair pair, LocalDate from, LocalDate to, Step step) {
        return ledger(pair).history(from, to, step, decay);
    }

    @Override
    public Page<Act> acts(Pair pair, ActFilter filter, @Nullable String cursor, int limit) {
        LocalDate from = Objects.requireNonNullElse(filter.from(), EVER);
        LocalDate to = Objects.requireNonNullElse(filter.to(), NEVER);
        ReadOnlyKeyValueStore<String, Act> acts = stores.open(Stores.ACTS);
        Predicate<Act> wanted = act -> filter.type() == null || act.type() == filter.type();
        String last = Keys.last(pair, to);
        String first = Keys.first(pair, from);
        Page<Act> page;
        try (KeyValueIterator<String, Act> rows =
                acts.reverseRange(first, cursor == null ? last : Cursors.read(cursor, first, last))) {
            page = Cursors.page(rows, wanted, cursor, limit);
        }
        return new Page<>(page.data().stream().map(this::whole).toList(), page.nextCursor());
    }

    @Override
    public Optional<Act> act(Pair pair, String id) {
        ReadOnlyKeyValueStore<String, Act> acts = stores.open(Stores.ACTS);
        try (KeyValueIterator<String, Act> rows = acts.range(Keys.first(pair), Keys.last(pair))) {
            while (rows.hasNext()) {
                Act act = rows.next().value;
                if (act.id().equals(id) || act.aliases().contains(id)) {
                    return Optional.of(whole(act));
                }
            }
            return Optional.empty();
        }
    }

    /** With all its tellings. */
    private Act whole(Act act) {
        if (act.items().size() == act.reports()) {
            return act;
        }
        ReadOnlyKeyValueStore<String, String> index = stores.open(Stores.INDEX);
        ReadOnlyKeyValueStore<String, byte[]> reports = stores.open(Stores.REPORTS);
        String lead = index.get(Keys.of(act.pair(), "B", act.id()));
        if (lead == null) {
            return act;
        }
        String[] place = lead.split("\\|", 2);
        List<Report> members = ReportRows.members(index, act.pair(), new Ref(place[0], place[1]), TELLINGS).stream()
                .map(key -> reports.get(Keys.of(act.pair(), place[0], key)))
                .filter(Objects::nonNull)
                .map(bytes -> Schemas.FILED.read(bytes).report())
                .toList();
        return members.isEmpty() ? act : ActTable.withItems(act, Acts.tellings(members));
    }

    @Override
    public Optional<VisitLife> visit(Pair pair, String id) {
        ReadOnlyKeyValueStore<String, VisitLife> visits = stores.open(Stores.VISITS);
        ReadOnlyKeyValueStore<String, String> index = stores.open(Stores.INDEX);
        String sought = id;
        for (int i = 0; i < LED_ON; i++) {
            VisitLife visit = visits.get(Keys.of(pair, sought));
            String name = sought;
            Optional<VisitLife> found = Optional.ofNullable(visit).or(() -> visits(pair).stream()
                    .filter(other -> other.aliases().contains(name))
                    .findFirst());
            String next = found.isPresent() ? null : index.get(Keys.of(pair, "I", sought));
            if (next == null) {
                return found;
            }
            sought = next;
        }
        return Optional.empty();
    }

    @Override
    public List<VisitLife> visits(Pair pair) {
        ReadOnlyKeyValueStore<String, VisitLife> visits = stores.open(Stores.VISITS);
        try (KeyValueIterator<String, VisitLife> rows = visits.range(Keys.first(pair), Keys.last(pair))) {
            return sorted(rows);
        }
    }

    @Override
    public List<VisitLife> visits() {
        ReadOnlyKeyValueStore<String, VisitLife> visits = stores.open(Stores.VISITS);
        try (KeyValueIterator<String, VisitLife> rows = visits.all()) {
            return sorted(rows);
        }
    }

    @Override
    public Page<Alert> alerts(AlertFilter filter, @Nullable String cursor, int limit) {
        ReadOnlyKeyValueStore<String, Alert> alerts = stores.open(Stores.ALERTS);
        String first = Keys.time(Objects.requireNonNullElse(filter.since(), Instant.EPOCH));
        String last = "g";
        Predicate<Alert> wanted = alert -> filter.rule() == null
                || AlertRules.ruleOf(alert).filter(filter.rule()::equals).isPresent();
        try (KeyValueIterator<String, Alert> rows =
                alerts.reverseRange(first, cursor == null ? last : Cursors.read(cursor, first, last))) {
            return Cursors.page(rows, wanted, cursor, limit);
        }
    }

    private Ledger ledger(Pair pair) {
        return LedgerTable.read(stores.open(Stores.LEDGER), pair);
    }

    private static List<VisitLife> sorted(KeyValueIterator<String, VisitLife> rows) {
        List<VisitLife> found = new ArrayList<>();
        rows.forEachRemaining(row -> found.add(row.value));
        found.sort(BY_START);
        return found;
    }
}
