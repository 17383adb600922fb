package io.entente.topology;

import io.entente.alert.AlertRules;
import io.entente.alert.Known;
import io.entente.alert.Trigger;
import io.entente.fold.Folding;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.fold.Reports;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import io.entente.score.Decay;
import io.entente.score.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;

/** One change of one pair: take back what the item said, fold in what it says now, and see what that did. */
final class Relating {
    /** The contract's number of reports of an act that are kept singly. */
    private static final int KEPT = 1000;

    private final PairChange change;
    private final Pair pair;
    private final Tables tables;
    private final LedgerTable ledgers;
    private final AlertRules rules;
    private final Decay decay;
    private final TopologyListener listener;

    private final StoredReports book;
    private final Ledger ledger;
    private final ActTable acts;
    private final VisitTable visits;
    private final AlertTable alertTable;
    private final Trigger trigger;
    private final List<Alert> alerts = new ArrayList<>();
    /** Ids and statuses of the acts and visits that lost their leader. */
    private final Set<String> ended = new HashSet<>();

    Relating(
            PairChange change,
            Tables tables,
            LedgerTable ledgers,
            ReportCache reports,
            AlertRules rules,
            Decay decay,
            TopologyListener listener) {
        this.change = change;
        this.pair = change.pair();
        this.tables = tables;
        this.ledgers = ledgers;
        this.rules = rules;
        this.decay = decay;
        this.listener = listener;
        book = new StoredReports(pair, tables, reports);
        ledger = ledgers.of(pair);
        acts = new ActTable(pair, tables, book, ledger);
        visits = new VisitTable(pair, tables, book);
        alertTable = new AlertTable(pair, tables);
        trigger = new Trigger(pair, change.time(), change.quiet());
    }

    PairUpdate apply() {
        Optional<Relation> before = relation();
        ItemCounts items = new ItemCounts(pair, tables, book, acts, ledger);
        List<Report> said = items.reportsOf(change.origin().item());
        List<Report> says = Reports.of(pair, change.origin(), change.events(), change.visits());
        Set<Ref> touched = Folding.change(book, without(said, says), without(says, said));
        items.save(change.origin().item(), says);
        Set<String> news = says.stream().map(Report::id).collect(Collectors.toSet());
        List<Ref> moved = new ArrayList<>();
        for (Ref ref : goneFirst(touched)) {
            List<Report> reports = book.members(ref, KEPT);
            int more = book.size(ref) - reports.size();
            if (ref.kind().startsWith("VISIT.")) {
                tell(visits.replace(ref, reports, more), news);
            } else {
                ActTable.Change done = acts.replace(ref, reports, more);
                tell(done, news);
                if (touched.size() > 1 || done.movesItems()) {
                    moved.add(ref);
                }
            }
        }
        items.recount(change.origin().item(), moved, KEPT);
        book.flush();
        ledgers.save(pair, ledger);
        says.forEach(report -> listener.reportFolded());
        return update(before, visits.finish());
    }

    /** An edit may bring an act back under another leader but the same id, so its old row must go before. */
    private List<Ref> goneFirst(Set<Ref> touched) {
        return touched.stream()
                .sorted(Comparator.comparing(ref -> book.size(ref) > 0))
                .toList();
    }

    /** As of its last event. */
    private Optional<Relation> relation() {
        return ledger.lastDay().flatMap(day -> ledger.relation(pair, day, decay));
    }

    private void tell(VisitTable.Change done, Set<String> news) {
        VisitLife visit = done.after();
        if (visit == null && done.before() != null) {
            ended.add(done.before().id() + done.before().status());
        }
        if (visit != null) {
            boolean fresh = done.before() == null || !done.before().id().equals(visit.id());
            Known<VisitLife> known =
                    new Known<>(visit, visit.id(), visit.aliases(), among(news, visit.aliases()), fresh);
            rules.visit(known, trigger, alertTable).ifPresent(this::raise);
            if (done.tells() && !ended(visit.id(), visit.aliases(), visit.status())) {
                listener.visit(visit.office(), visit.status());
            }
        }
    }

    private void tell(ActTable.Change done, Set<String> news) {
        Act act = done.after();
        if (act == null && done.before() != null) {
            ended.add(done.before().id() + done.before().status());
        }
        if (act != null) {
            boolean fresh = done.before() == null || !done.before().id().equals(act.id());
            Known<Act> known = new Known<>(act, act.id(), act.aliases(), among(news, act.aliases()), fresh);
            rules.act(known, trigger, alertTable).ifPresent(this::raise);
            if (done.tells() && !ended(act.id(), act.aliases(), act.status())) {
                listener.event(act.type(), act.status());
            }
        }
    }

    /** Whether the same, under another leader, ended within this change: then it is no new one. */
    private boolean ended(String id, Collection<String> aliases, Enum<?> status) {
        return ended.contains(id + status) || aliases.stream().anyMatch(alias -> ended.contains(alias + status));
    }

    private PairUpdate update(Optional<Relation> before, List<PairUpdate.VisitUpdate> visitUpdates) {
        Optional<Relation> after = relation();
        boolean moved = !before.equals(after);
        if (moved) {
            tables.pairs().put(pair.toString(), after.orElse(null));
            after.flatMap(relation -> rules.shift(relation, this::actsBetween, trigger, alertTable))
                    .ifPresent(this::raise);
        }
        return new PairUpdate(
                moved, after.orElse(null), visitUpdates, change.replayed() ? List.of() : List.copyOf(alerts));
    }

    private List<Act> actsBetween(LocalDate from, LocalDate to) {
        List<Act> found = new ArrayList<>();
        try (KeyValueIterator<String, Act> rows = tables.acts().range(Keys.first(pair, from), Keys.last(pair, to))) {
            rows.forEachRemaining(row -> found.add(row.value));
        }
        return found;
    }

    private void raise(Alert alert) {
        alertTable.add(alert);
        alerts.add(alert);
        if (!change.replayed()) {
            AlertRules.ruleOf(alert).ifPresent(listener::alert);
        }
    }

    private static List<String> among(Set<String> ids, Collection<String> aliases) {
        return ids.stream().filter(aliases::contains).toList();
    }

    private static List<Report> without(List<Report> reports, List<Report> same) {
        return reports.stream().filter(report -> !same.contains(report)).toList();
    }
}
