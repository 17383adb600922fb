package io.entente.topology;

import io.entente.model.Alert;
import java.util.Comparator;
import java.util.List;

/** The one order of alerts over all partitions and instances: newest first, ties by id from the end of the alphabet. */
public final class AlertOrder {
    private static final Comparator<Alert> NEWEST_FIRST =
            Comparator.comparing(AlertOrder::key).reversed();

    private AlertOrder() {}

    /**
     * One page of what several partitions each have after the same cursor.
     *
     * @param parts of each partition {@code limit + 1} alerts, or all where it has fewer
     */
    public static Page<Alert> merge(List<Alert> parts, int limit) {
        List<Alert> sorted = parts.stream().sorted(NEWEST_FIRST).toList();
        List<Alert> page = sorted.subList(0, Math.min(limit, sorted.size()));
        return new Page<>(page, sorted.size() > limit ? Cursors.write(key(page.get(limit - 1))) : null);
    }

    private static String key(Alert alert) {
        return Keys.alert(alert.time(), alert.id());
    }
}
