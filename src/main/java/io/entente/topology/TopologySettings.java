package io.entente.topology;

import io.entente.alert.AlertSettings;
import io.entente.score.ScoreSettings;
import java.util.Map;

/**
 * What the steps of the topology can be told.
 *
 * @param itemMaxBytes {@code item.max.bytes}: larger items are rejected
 * @param silentUntil per partition of the news topic the offset before which a replay raises no alert again; empty
 *     where none runs (see {@link Replay})
 */
public record TopologySettings(
        ScoreSettings score, AlertSettings alerts, int itemMaxBytes, Map<Integer, Long> silentUntil) {
    public TopologySettings {
        if (itemMaxBytes < 1) {
            throw new IllegalArgumentException("item.max.bytes: " + itemMaxBytes + " is not at least 1");
        }
        silentUntil = Map.copyOf(silentUntil);
    }

    public static TopologySettings defaults() {
        return new TopologySettings(ScoreSettings.defaults(), AlertSettings.defaults(), 2 * 1024 * 1024, Map.of());
    }

    public TopologySettings withSilentUntil(Map<Integer, Long> offsets) {
        return new TopologySettings(score, alerts, itemMaxBytes, offsets);
    }
}
