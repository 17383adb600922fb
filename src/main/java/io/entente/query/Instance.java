package io.entente.query;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One running Entente of the cluster.
 *
 * @param address host:port of its HTTP service
 * @param self whether it is this one
 * @param lag by store, records that its copy is behind the log's end; null where it did not tell
 */
public record Instance(
        String address,
        boolean self,
        Set<String> stores,
        Set<String> partitions,
        Set<String> standbyPartitions,
        @Nullable Map<String, Long> lag) {
    public Instance {
        stores = new TreeSet<>(stores);
        partitions = new TreeSet<>(partitions);
        standbyPartitions = new TreeSet<>(standbyPartitions);
    }

    Instance withLag(Map<String, Long> told) {
        return new Instance(address, self, stores, partitions, standbyPartitions, told);
    }
}
