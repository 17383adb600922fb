package io.entente.score;

import java.time.LocalDate;

/**
 * A relation on one past day, as known now.
 *
 * @param events acts in effect by then
 */
public record HistoryRow(LocalDate date, double score, double cooperation, double conflict, long events) {}
