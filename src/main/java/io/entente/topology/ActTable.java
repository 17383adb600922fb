package io.entente.topology;

import io.entente.fold.Acts;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import io.entente.model.Act;
import io.entente.model.Pair;
import io.entente.model.Telling;
import io.entente.score.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One pair's acts in their store, kept in step with its ledger. An index row ({@code B}) says which report leads an act of
 * which only some tellings are stored.
 */
final class ActTable {
    /** Tellings that are stored with an act; a reader finds the others through the index. */
    private static final int TELLINGS = 5;

    private final Pair pair;
    private final KeyValueStore<String, Act> acts;
    private final KeyValueStore<String, String> index;
    private final StoredReports book;
    private final Ledger ledger;

    ActTable(Pair pair, Tables tables, StoredReports book, Ledger ledger) {
        this.pair = pair;
        this.acts = tables.acts();
        this.index = tables.index();
        this.book = book;
        this.ledger = ledger;
    }

    /** @param after null if the act is gone */
    record Change(@Nullable Act before, @Nullable Act after) {
        boolean movesItems() {
            return before == null || after == null || !before.effective().equals(after.effective());
        }

        boolean tells() {
            return after != null && (before == null || before.status() != after.status());
        }
    }

    /** Replaces the act that {@code leader} leads by what its reports now say; none: the act is gone. */
    Change replace(Ref leader, List<Report> reports, int more) {
        String oldKey = book.place(leader);
        Act before = oldKey == null ? null : acts.get(oldKey);
        Act after = reports.isEmpty() ? null : Acts.of(pair, reports, more);
        if (before != null) {
            ledger.subtract(before.effective(), before.weight(), before.type());
        }
        if (after != null) {
            ledger.add(after.effective(), after.weight(), after.type());
        }
        String newKey = after == null ? null : Keys.act(pair, after.effective(), after.id());
        if (oldKey != null && !oldKey.equals(newKey)) {
            acts.delete(oldKey);
        }
        if (newKey != null && after != null) {
            acts.put(newKey, shortened(after));
            book.place(leader, newKey);
        }
        noteLead(leader, before, after);
        return new Change(before, after);
    }

    private void noteLead(Ref leader, @Nullable Act before, @Nullable Act after) {
        String noted = before != null && isShortened(before) ? leadKey(before.id()) : null;
        String toNote = after != null && isShortened(after) ? leadKey(after.id()) : null;
        if (noted != null && !noted.equals(toNote)) {
            index.delete(noted);
        }
        if (toNote != null && !toNote.equals(noted)) {
            index.put(toNote, leader.kind() + "|" + leader.key());
        }
    }

    /** From which day the act of {@code leader} counts. */
    Optional<LocalDate> effective(Ref leader) {
        return Optional.ofNullable(book.place(leader)).map(Keys::effective);
    }

    private String leadKey(String id) {
        return Keys.of(pair, "B", id);
    }

    private static boolean isShortened(Act act) {
        return act.reports() > TELLINGS;
    }

    private static Act shortened(Act act) {
        return act.items().size() <= TELLINGS ? act : withItems(act, act.items().subList(0, TELLINGS));
    }

    static Act withItems(Act act, List<Telling> items) {
        return new Act(
                act.id(),
                act.aliases(),
                act.pair(),
                act.source(),
                act.target(),
                act.type(),
                act.mode(),
                act.cameo(),
                act.status(),
                act.date(),
                act.intensity(),
                act.confidence(),
                act.weight(),
                act.effective(),
                act.reports(),
                act.publishers(),
                items,
                act.actors(),
                act.evidence(),
                act.item(),
                act.firstTold(),
                act.lastTold());
    }
}
