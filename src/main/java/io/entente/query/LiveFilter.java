package io.entente.query;

import io.entente.model.Pair;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a listener wants to hear of; null: any. */
public record LiveFilter(@Nullable String country, @Nullable Pair pair, Set<LiveEvent.Kind> kinds) {
    public static final LiveFilter ALL = new LiveFilter(null, null, EnumSet.allOf(LiveEvent.Kind.class));

    public LiveFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean wants(LiveEvent event) {
        return event.kind() == LiveEvent.Kind.RESET
                || kinds.contains(event.kind())
                        && (pair == null || event.pairs().contains(pair))
                        && (country == null || event.pairs().stream().anyMatch(p -> p.has(country)));
    }
}
