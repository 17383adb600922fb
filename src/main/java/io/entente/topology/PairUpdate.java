package io.entente.topology;

import io.entente.model.Alert;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a pair, for the topics.
 *
 * @param moved whether the relation is another than before
 * @param relation null if nothing is known of the pair any more
 */
record PairUpdate(boolean moved, @Nullable Relation relation, List<VisitUpdate> visits, List<Alert> alerts) {
    /** @param visit null if there is no such visit any more */
    record VisitUpdate(String id, @Nullable VisitLife visit) {}
}
