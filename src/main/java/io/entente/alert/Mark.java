package io.entente.alert;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is remembered of a fact that called for an alert, so that it does so once.
 *
 * @param sent whether it was told; false if it was quiet, and is to stay so
 * @param of what was told of it: statuses of a visit, days of a shift
 */
public record Mark(boolean sent, SortedSet<String> of) {
    public Mark {
        of = Collections.unmodifiableSortedSet(new TreeSet<>(of));
    }

    static Mark of(boolean sent, String of) {
        return new Mark(sent, new TreeSet<>(List.of(of)));
    }

    Mark with(Mark other) {
        TreeSet<String> both = new TreeSet<>(of);
        both.addAll(other.of);
        return new Mark(sent || other.sent, both);
    }
}
