package io.entente.topology;

import io.entente.fold.Filed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reports last used in one partition as they stand in the store, so that those of a busy pair are not read from
 * their bytes at each change. Lives and dies with the step that owns the store.
 */
final class ReportCache {
    private static final int MOST = 2_000;

    private final Map<String, Filed> rows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Filed> eldest) {
            return size() > MOST;
        }
    };

    @Nullable
    Filed get(String row) {
        return rows.get(row);
    }

    void put(String row, @Nullable Filed filed) {
        if (filed == null) {
            rows.remove(row);
        } else {
            rows.put(row, filed);
        }
    }

    /** Forgets what is in memory, after a change that was not brought to its end. */
    void forget() {
        rows.clear();
    }
}
