package io.entente.alert;

import io.entente.model.Pair;
import java.time.Instant;

/**
 * The change that may call for alerts.
 *
 * @param time when its item came in
 * @param quiet whether it may raise none
 */
public record Trigger(Pair pair, Instant time, boolean quiet) {}
