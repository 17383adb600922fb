package io.entente.fold;

import io.entente.model.Telling;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who told of an act or visit.
 *
 * @param reports how many items, with those no longer kept singly
 * @param aliases the ids of all but the leader's reports: any of them is, or was, or may become the id
 * @param tellings one an item, in order of telling
 */
record Told(
        int reports,
        SortedSet<String> aliases,
        SortedSet<String> publishers,
        List<Telling> tellings,
        Instant first,
        Instant last) {
    static final Comparator<Report> BY_ITEM =
            Comparator.comparing((Report report) -> report.origin().item()).thenComparing(Report::key);

    static final Comparator<Report> BY_TELLING =
            Comparator.comparing((Report report) -> report.origin().told()).thenComparing(BY_ITEM);

    /** {@code reports} in key order. */
    static Told of(Collection<Report> reports, int more) {
        SortedSet<String> aliases = new TreeSet<>();
        SortedSet<String> publishers = new TreeSet<>();
        Map<String, Telling> byItem = new LinkedHashMap<>();
        List<Report> inOrder = reports.stream().sorted(BY_TELLING).toList();
        for (Report report : inOrder) {
            Origin origin = report.origin();
            aliases.add(report.id());
            byItem.putIfAbsent(origin.item(), origin.telling(report.evidence()));
            if (origin.publisher() != null) {
                publishers.add(origin.publisher());
            }
        }
        aliases.remove(reports.iterator().next().id());
        return new Told(
                byItem.size() + more,
                aliases,
                publishers,
                List.copyOf(byItem.values()),
                inOrder.get(0).origin().told(),
                inOrder.get(inOrder.size() - 1).origin().told());
    }
}
