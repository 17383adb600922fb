package io.entente.topology;

import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Opens a store for reading: with {@code KafkaStreams.store} by name, partition and whether standbys do. Keys are
 * strings.
 */
public interface StoreLookup {
    <V> ReadOnlyKeyValueStore<String, V> open(String name);
}
