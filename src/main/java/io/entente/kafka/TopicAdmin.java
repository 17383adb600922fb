package io.entente.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics that are missing and verifies those that are there. Kafka Streams must not start before: a missing
 * output topic stalls or fails it only a minute later, and says little.
 */
public final class TopicAdmin {
    private static final Duration SPREADING = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofMillis(50);

    private final Admin admin;
    private final int partitions;
    private final Optional<Short> replication;

    /**
     * @param partitions of topics that are created
     * @param replication of topics that are created; empty for the cluster's default
     */
    public TopicAdmin(Admin admin, int partitions, Optional<Short> replication) {
        this.admin = admin;
        this.partitions = partitions;
        this.replication = replication;
    }

    /** The contract's topics, created and verified with a connection of their own; faults as {@link #ensure}. */
    public static void ensureContract(
            Clients clients, Topics topics, int itemMaxBytes, int partitions, Optional<Short> replication) {
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, partitions, replication).ensure(contract(topics, itemMaxBytes));
        }
    }

    /**
     * @throws KafkaUnavailableException if the cluster does not answer
     * @throws IllegalStateException if a topic that is there contradicts what is wanted, each fault named
     */
    public void ensure(List<TopicSpec> wanted) {
        Set<String> present = await(admin.listTopics().names());
        List<NewTopic> missing = wanted.stream()
                .filter(spec -> !present.contains(spec.name()))
                .map(this::newTopic)
                .toList();
        create(missing);
        awaitLeaders(missing.stream().map(NewTopic::name).toList());
        verify(wanted.stream().filter(spec -> present.contains(spec.name())).toList());
    }

    private NewTopic newTopic(TopicSpec spec) {
        return new NewTopic(spec.name(), Optional.of(spec.partitions().orElse(partitions)), replication)
                .configs(spec.configs());
    }

    private void create(List<NewTopic> missing) {
        for (Map.Entry<String, KafkaFuture<Void>> created :
                admin.createTopics(missing).values().entrySet()) {
            try {
                await(created.getValue());
            } catch (TopicExistsException e) {
                // Another instance that starts at the same moment was quicker.
            }
        }
    }

    /**
     * A new partition is announced before its leader takes records. If the first batch of a producer is turned away then
     * and the second is not, the first is refused for ever after as out of order (seen: two minutes' stall, items lost to
     * the sender). Leaders answer for offsets only once they lead, and the client asks until they do.
     */
    private void awaitLeaders(List<String> topics) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        described(topics).forEach((name, description) -> description
                .partitions()
                .forEach(p -> partitions.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
        await(admin.listOffsets(partitions).all());
    }

    /** What the cluster knows of topics; a broker may hear of a new one only a moment after it was created. */
    private Map<String, TopicDescription> described(List<String> topics) {
        long deadline = System.nanoTime() + SPREADING.toNanos();
        while (true) {
            try {
                return await(admin.describeTopics(topics).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaUnavailableException(
                            "Kafka created topics but does not know them after " + SPREADING.toSeconds()
                                    + " s; check the brokers' logs",
                            e);
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void verify(List<TopicSpec> specs) {
        List<String> faults = new ArrayList<>();
        Map<String, TopicDescription> described =
                described(specs.stream().map(TopicSpec::name).toList());
        Map<ConfigResource, Config> configs = await(admin.describeConfigs(specs.stream()
                        .map(spec -> new ConfigResource(ConfigResource.Type.TOPIC, spec.name()))
                        .toList())
                .all());
        for (TopicSpec spec : specs) {
            TopicDescription description = described.get(spec.name());
            Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, spec.name()));
            if (description == null || config == null) {
                faults.add(spec.name() + " vanished while it was looked at");
                continue;
            }
            String cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
            String expected = spec.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG);
            if (!cleanup.equals(expected)) {
                faults.add(spec.name() + " has cleanup.policy=" + cleanup + ", needs " + expected);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("topics are not as Entente needs them: " + String.join("; ", faults)
                    + "; alter them, or choose another topic.prefix");
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            throw new KafkaUnavailableException(
                    "Kafka did not answer: " + String.valueOf(e.getCause())
                            + "; check bootstrap.servers and the kafka.* settings",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while waiting for Kafka", e);
        }
    }

    /** The configuration of each topic of the contract. */
    public static List<TopicSpec> contract(Topics topics, int itemMaxBytes) {
        Map<String, String> large =
                Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(2L * itemMaxBytes + 65_536));
        return List.of(
                forever(topics.news()).with(large),
                compact(topics.coded()).with(large),
                compact(topics.relations()),
                compact(topics.visits()).with(large),
                forever(topics.alerts()).with(large),
                compact(topics.deliveries()).with(large),
                new TopicSpec(
                        topics.rejected(),
                        Optional.empty(),
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                String.valueOf(90L * 24 * 60 * 60 * 1000))));
    }

    private static TopicSpec forever(String name) {
        return new TopicSpec(
                name,
                Optional.empty(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    }

    /** A compacted topic of ours. */
    public static TopicSpec compact(String name) {
        return new TopicSpec(
                name, Optional.empty(), Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /**
     * What a topic must be.
     *
     * @param partitions empty for the setting
     */
    public record TopicSpec(String name, Optional<Integer> partitions, Map<String, String> configs) {
        public TopicSpec {
            configs = Map.copyOf(configs);
        }

        TopicSpec with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(configs);
            all.putAll(more);
            return new TopicSpec(name, partitions, all);
        }
    }
}
