package io.entente.query;

import io.entente.model.Relation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders of the list of relations; ties by pair. */
public enum RelationSort {
    SCORE("score", Comparator.comparingDouble(Relation::score)),
    SCORE_DOWN("-score", Comparator.comparingDouble(Relation::score).reversed()),
    VOLUME("volume", Comparator.comparingLong(Relation::events).reversed()),
    CHANGE(
            "change",
            Comparator.<Relation>comparingDouble(r -> Math.abs(r.change7d())).reversed()),
    UPDATED("updated", Comparator.comparing(RelationSort::last).reversed());

    private final String spelling;
    private final Comparator<Relation> order;

    RelationSort(String spelling, Comparator<Relation> order) {
        this.spelling = spelling;
        this.order = order;
    }

    Comparator<Relation> order() {
        return order.thenComparing(Relation::pair);
    }

    /** The default, where nothing is asked, is {@link #VOLUME}. */
    public static RelationSort parse(@Nullable String text) {
        if (text == null) {
            return VOLUME;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.spelling.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sort: '" + text + "' is none of "
                        + Arrays.stream(values()).map(s -> s.spelling).collect(Collectors.joining(", "))));
    }

    private static LocalDate last(Relation relation) {
        return relation.lastEvent() == null ? LocalDate.MIN : relation.lastEvent();
    }
}
