package io.entente.topology;

import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import io.entente.score.HistoryRow;
import io.entente.score.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about pairs from the stores of one partition, or of all partitions that an instance holds. Thread
 * safe. Every method may throw Kafka's {@code InvalidStateStoreException} while a partition moves.
 */
public interface PairReader {
    /** The relation as of a day; empty where nothing is known of the pair, by that day or later. */
    Optional<Relation> relation(Pair pair, LocalDate asOf);

    /** The relations of all pairs of which something is known, each as of its last event, in order of pairs. */
    List<Relation> latest();

    /** One row a step, oldest first, both ends included; the last row stands at {@code to} if it cuts a step. */
    List<HistoryRow> history(Pair pair, LocalDate from, LocalDate to, Step step);

    /**
     * Acts by effective day, newest first, ties by id.
     *
     * @param cursor where the page before ended, opaque
     * @param limit at least 1
     * @throws IllegalArgumentException if the cursor is not one of ours
     */
    Page<Act> acts(Pair pair, ActFilter filter, @Nullable String cursor, int limit);

    /** The act of that id or alias. */
    Optional<Act> act(Pair pair, String id);

    /** The visit of that id or alias. */
    Optional<VisitLife> visit(Pair pair, String id);

    /** All visits between the two, by start (the undated last), then id. */
    List<VisitLife> visits(Pair pair);

    /** The visits of every pair in this reader's partitions. */
    List<VisitLife> visits();

    /** Alerts of every pair, newest first, ties by id; a quiet item's are not among them. */
    Page<Alert> alerts(AlertFilter filter, @Nullable String cursor, int limit);
}
