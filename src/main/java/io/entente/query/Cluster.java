package io.entente.query;

import io.entente.topology.StoreLookup;
import io.entente.topology.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Who holds what, as Kafka Streams tells it, and the stores of this instance. Thread safe. */
public final class Cluster {
    private final KafkaStreams streams;
    private final HostInfo self;

    /**
     * @param self what this instance told Kafka Streams as its {@code application.server}
     */
    public Cluster(KafkaStreams streams, HostInfo self) {
        this.streams = streams;
        this.self = self;
    }

    /** Whether the stores are restored and the partitions shared out. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    public String state() {
        return streams.state().name();
    }

    /**
     * The address of the instance that holds a key, empty for this one.
     *
     * @throws UnavailableException while nobody is known to
     */
    public Optional<String> holder(String store, String key) {
        KeyQueryMetadata metadata = streams.queryMetadataForKey(store, key, new StringSerializer());
        if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new UnavailableException("the partitions are being shared out anew");
        }
        HostInfo holder = metadata.activeHost();
        if (holder.host().equals("unavailable")) {
            throw new UnavailableException("no instance holds this key at the moment");
        }
        return holder.equals(self) ? Optional.empty() : Optional.of(address(holder));
    }

    /** This instance's copy of every store, of all its partitions; with {@code stale} its standby copies too. */
    public StoreLookup local(boolean stale) {
        return new StoreLookup() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> open(String name) {
                StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> wanted =
                        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore());
                return streams.store(stale ? wanted.enableStaleStores() : wanted);
            }
        };
    }

    /** One lookup a partition of this instance, for lists whose order must hold over partitions. */
    public List<StoreLookup> localPartitions() {
        List<StoreLookup> lookups = new ArrayList<>();
        for (StreamsMetadata metadata : streams.streamsMetadataForStore(Stores.PAIRS)) {
            if (metadata.hostInfo().equals(self)) {
                metadata.topicPartitions().stream()
                        .filter(partition -> partition.topic().endsWith("-repartition"))
                        .map(TopicPartition::partition)
                        .distinct()
                        .forEach(partition -> lookups.add(partition(partition)));
            }
        }
        return lookups;
    }

    private StoreLookup partition(int partition) {
        return new StoreLookup() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> open(String name) {
                return streams.store(StoreQueryParameters.<ReadOnlyKeyValueStore<String, V>>fromNameAndType(
                                name, QueryableStoreTypes.keyValueStore())
                        .withPartition(partition));
            }
        };
    }

    /** The addresses of all other instances that hold pairs. */
    public List<String> peers() {
        return streams.streamsMetadataForStore(Stores.PAIRS).stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(self))
                .map(Cluster::address)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Instance> instances() {
        Collection<StreamsMetadata> all = streams.metadataForAllStreamsClients();
        return all.stream()
                .map(m -> new Instance(
                        address(m.hostInfo()),
                        m.hostInfo().equals(self),
                        m.stateStoreNames(),
                        names(m.topicPartitions()),
                        names(m.standbyTopicPartitions()),
                        null))
                .sorted((a, b) -> a.address().compareTo(b.address()))
                .toList();
    }

    /** Records behind the log's end, by store, over this instance's partitions. */
    public Map<String, Long> lag() {
        return streams.allLocalStorePartitionLags().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, store -> store.getValue().values().stream()
                        .mapToLong(lag -> Math.max(0, lag.offsetLag()))
                        .sum()));
    }

    private static Set<String> names(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::toString).collect(Collectors.toSet());
    }

    private static String address(HostInfo host) {
        return host.host() + ":" + host.port();
    }
}
