package io.entente.model;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How two states get along as of a day, by the contract's formula.
 *
 * @param score -100 to 100
 * @param events acts in effect by then
 * @param items distinct items that told them
 * @param change7d the score less that of seven days before
 * @param byType acts by type; types without any are absent
 * @param lastEvent effective day of the latest act
 */
public record Relation(
        Pair pair,
        double score,
        double cooperation,
        double conflict,
        long events,
        long items,
        double change7d,
        double change30d,
        SortedMap<EventType, Long> byType,
        @Nullable LocalDate lastEvent,
        @Nullable LocalDate firstEvent,
        LocalDate asOf) {}
