package io.entente.coding.lexicon;

import io.entente.model.EventType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER's scores.
 *
 * @param scores by type, or type and mode: {@code CONSULT}, {@code CONSULT/visit}
 */
public record Plover(Map<String, Double> scores) {
    /** The score of the mode if it is listed under the type, else the type's; 0 where neither is known. */
    public double score(EventType type, @Nullable String mode) {
        Double own = mode == null ? null : scores.get(type + "/" + mode);
        return own != null ? own : scores.getOrDefault(type.name(), 0.0);
    }

    /** The mode, if it is listed under the type. */
    public @Nullable String mode(EventType type, @Nullable String mode) {
        return mode != null && scores.containsKey(type + "/" + mode) ? mode : null;
    }
}
