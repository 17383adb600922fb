package io.entente.alert;

import io.entente.model.Pair;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is watched, and from where on it counts.
 *
 * @param watchCountries alpha-3 codes; with {@code watchPairs} also empty, every pair is watched
 * @param severeIntensity an act that occurred is severe at this intensity or less, -10 to 0
 * @param shiftBy points of score within 7 days that make a shift
 * @param shiftActs acts in those 7 days, at least
 * @param shiftPublishers publishers that told them, at least
 * @param minReports items that must tell an act or visit before it alerts
 * @param backfillHorizon items published longer before their ingestion than this raise no alert; null: off
 */
public record AlertSettings(
        Set<String> watchCountries,
        Set<Pair> watchPairs,
        double severeIntensity,
        double shiftBy,
        int shiftActs,
        int shiftPublishers,
        int minReports,
        @Nullable Duration backfillHorizon) {
    public AlertSettings {
        watchCountries = Set.copyOf(watchCountries);
        watchPairs = Set.copyOf(watchPairs);
        require(
                severeIntensity >= -10 && severeIntensity <= 0,
                "alerts.severe.intensity",
                severeIntensity,
                "from -10 to 0");
        require(shiftBy > 0 && shiftBy <= 200, "alerts.shift.by", shiftBy, "above 0 and up to 200");
        require(shiftActs >= 1, "alerts.shift.acts", shiftActs, "at least 1");
        require(shiftPublishers >= 1, "alerts.shift.publishers", shiftPublishers, "at least 1");
        require(minReports >= 1, "alerts.min.reports", minReports, "at least 1");
        if (backfillHorizon != null) {
            require(!backfillHorizon.isNegative(), "alerts.backfill.horizon", backfillHorizon, "not negative");
        }
    }

    public static AlertSettings defaults() {
        return new AlertSettings(Set.of(), Set.of(), -7, 20, 5, 2, 1, null);
    }

    /** Whether alerts about {@code pair} are wanted. */
    public boolean watches(Pair pair) {
        return watchCountries.isEmpty() && watchPairs.isEmpty()
                || watchPairs.contains(pair)
                || watchCountries.contains(pair.a())
                || watchCountries.contains(pair.b());
    }

    private static void require(boolean holds, String key, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + value + " is not " + expected);
        }
    }
}
