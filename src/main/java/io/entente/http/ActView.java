package io.entente.http;

import io.entente.model.Act;
import io.entente.model.Actor;
import io.entente.model.EventType;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is answered.
 *
 * @param weight intensity x confidence x status factor, in units of intensity
 * @param effective the contract's t_i
 */
record ActView(
        String id,
        SortedSet<String> aliases,
        Pair pair,
        String source,
        String target,
        EventType type,
        @Nullable String mode,
        @Nullable String cameo,
        Status status,
        @Nullable PartialDate date,
        double intensity,
        double confidence,
        double weight,
        LocalDate effective,
        int reports,
        SortedSet<String> publishers,
        List<Telling> items,
        List<Actor> actors,
        String evidence,
        String item,
        Instant firstTold,
        Instant lastTold) {

    static ActView of(Act act) {
        return new ActView(
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
                act.weight() / 1e6,
                act.effective(),
                act.reports(),
                act.publishers(),
                act.items(),
                act.actors(),
                act.evidence(),
                act.item(),
                act.firstTold(),
                act.lastTold());
    }
}
