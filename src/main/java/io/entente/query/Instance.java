package io.entente.query;

import java.util.Set;
import java.util.TreeSet;

/**
 * One running Entente of the cluster.
 *
 * @param address host:port of its HTTP service
 * @param self whether it is this one
 */
public record Instance(
        String address, boolean self, Set<String> stores, Set<String> partitions, Set<String> standbyPartitions) {
    public Instance {
        stores = new TreeSet<>(stores);
        partitions = new TreeSet<>(partitions);
        standbyPartitions = new TreeSet<>(standbyPartitions);
    }
}
