package io.entente.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code nextCursor} is null at its end. */
public record Page<T>(List<T> data, @Nullable String nextCursor) {
    public Page {
        data = List.copyOf(data);
    }
}
