package io.entente.bench;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of the way from coded items to relations; compare the quarters.
 *
 * @param quarters of the items, in order: neither rate nor heap may follow the size of the stores
 * @param storeMb by store, on disk, all partitions together
 * @param restoredRows rows of the changelogs that were read to restore the wiped stores
 * @param restoreSeconds from the start without stores until all are restored
 */
record RelateReport(
        int items,
        int pairs,
        List<Quarter> quarters,
        SortedMap<String, Double> storeMb,
        long restoredRows,
        double restoreSeconds) {
    /**
     * @param cpuMicrosPerEvent of the whole process on all processors, the broker's share included
     * @param heapMb used after a collection, the broker's included
     */
    record Quarter(
            double eventsPerSecond,
            double cpuMicrosPerEvent,
            double heapMb,
            @Nullable Double rssMb) {}

    String table() {
        StringBuilder table = new StringBuilder("%,d events over %,d pairs%n".formatted(items, pairs));
        for (int i = 0; i < quarters.size(); i++) {
            Quarter quarter = quarters.get(i);
            table.append("quarter %d %,12.0f events/s %,8.0f us CPU an event %,8.0f MB heap"
                    .formatted(i + 1, quarter.eventsPerSecond(), quarter.cpuMicrosPerEvent(), quarter.heapMb()));
            table.append(
                    quarter.rssMb() == null ? "%n".formatted() : " %,8.0f MB resident%n".formatted(quarter.rssMb()));
        }
        storeMb.forEach((store, mb) -> table.append("store %-12s %,10.1f MB%n".formatted(store, mb)));
        double all = storeMb.values().stream().mapToDouble(Double::doubleValue).sum();
        table.append("stores together    %,10.1f MB%n".formatted(all));
        table.append("restored %,d rows in %,.1f s%n".formatted(restoredRows, restoreSeconds));
        return table.toString();
    }
}
