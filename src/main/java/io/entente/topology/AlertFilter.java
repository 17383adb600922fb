package io.entente.topology;

import io.entente.alert.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which alerts are wanted; {@code since} is included; null: any. */
public record AlertFilter(@Nullable Rule rule, @Nullable Instant since) {
    public static final AlertFilter ANY = new AlertFilter(null, null);
}
