package io.entente.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One official visit, folded from all reports of it, with its whole life.
 *
 * @param id begins with the pair; taken from the earliest report
 * @param changes in the order of publication; the last one's status is {@code status}
 */
public record VisitLife(
        String id,
        SortedSet<String> aliases,
        Pair pair,
        String visitor,
        String host,
        @Nullable String person,
        Office office,
        VisitStatus status,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        boolean highLevel,
        int reports,
        SortedSet<String> publishers,
        List<Telling> items,
        List<Change> changes,
        String evidence,
        String item,
        Instant firstTold,
        Instant lastTold) {

    /** The visit took {@code status}, told by one item. */
    public record Change(VisitStatus status, Telling by) {}
}
