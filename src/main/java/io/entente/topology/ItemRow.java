package io.entente.topology;

import io.entente.fold.Folding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one item told of one pair.
 *
 * @param day from which the item counts among those that told of the pair: when the first of its acts took effect
 */
record ItemRow(List<Folding.Ref> reports, @Nullable LocalDate day) {
    ItemRow {
        reports = List.copyOf(reports);
    }
}
