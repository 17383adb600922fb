package io.entente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one state did to another, folded from all reports of it; the contract's rules say which report's
 * value each field takes.
 *
 * @param id begins with the pair; taken from the earliest report
 * @param aliases ids it had while another report was the earliest, still valid
 * @param weight intensity x confidence x status factor, in whole millionths
 * @param effective the UTC day from which it counts in the score
 * @param reports how many items told it; may exceed the tellings kept
 * @param publishers families of publishers, sorted
 */
public record Act(
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
        long weight,
        LocalDate effective,
        int reports,
        SortedSet<String> publishers,
        List<Telling> items,
        List<Actor> actors,
        String evidence,
        String item,
        Instant firstTold,
        Instant lastTold) {}
