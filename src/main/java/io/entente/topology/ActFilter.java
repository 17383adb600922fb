package io.entente.topology;

import io.entente.model.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which acts are wanted, by type and effective day, both ends included; null: any. */
public record ActFilter(
        @Nullable EventType type,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final ActFilter ANY = new ActFilter(null, null, null);
}
