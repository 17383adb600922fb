package io.entente.fold;

import io.entente.model.Event;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item's word on one act or visit of a pair; exactly one of {@code event} and {@code visit} is there.
 *
 * @param id begins with the pair; stays the same when the item is edited
 * @param kind only reports of one kind can tell the same: type, direction where it counts, and for visits the visitor
 * @param key the place in the order of folding: within a kind, the better settled reports come first, then by date,
 *     publication, item id and index in the item; compares as text
 * @param siblings keys of the item's other reports of this kind: each act is told once, so they tell others
 * @param twin equal for reports that say the same in the same words
 */
public record Report(
        String id,
        String kind,
        String key,
        List<String> siblings,
        String twin,
        Span span,
        Origin origin,
        @Nullable Event event,
        @Nullable Visit visit) {
    public Report {
        siblings = List.copyOf(siblings);
    }

    Report withSiblings(List<String> others) {
        return new Report(id, kind, key, others, twin, span, origin, event, visit);
    }

    public Status status() {
        return event != null ? event.status() : asVisit().status();
    }

    public String evidence() {
        return event != null ? event.evidence() : asVisit().evidence();
    }

    /** How well its day and persons are settled, 0 the best, at most 7; the key begins with it. */
    public int rank() {
        return Reports.rankOf(key);
    }

    public boolean tellsVisit() {
        return visit != null;
    }

    Event asEvent() {
        return Objects.requireNonNull(event, "a visit's report has no event");
    }

    Visit asVisit() {
        return Objects.requireNonNull(visit, "an event's report has no visit");
    }
}
