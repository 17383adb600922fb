package io.entente.topology;

import io.entente.kafka.Clients;
import io.entente.kafka.KafkaUnavailableException;
import io.entente.kafka.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Rebuilds all state from the log of news. {@link #begin} forgets what was made of the log; the next start of the
 * service reads it again from its first record, and {@link #prepare} tells it up to where to do so silently: alerts up
 * to there count as sent.
 *
 * <p>Where the log ended when the replay began is kept as the offsets of a consumer group of its own, so that every
 * instance of a cluster learns of it; its metadata is the replay's mark, by which each instance knows that what is in
 * its folder is of the time before.
 */
public final class Replay {
    private static final Duration DELETION = Duration.ofSeconds(30);
    private static final String MARK_FILE = "replay";

    private final Clients clients;
    private final Topics topics;
    private final String applicationId;
    private final Clock clock;

    public Replay(Clients clients, Topics topics, String applicationId, Clock clock) {
        this.clients = clients;
        this.topics = topics;
        this.applicationId = applicationId;
        this.clock = clock;
    }

    /**
     * Forgets offsets, stores and what is on the topics of coded items, relations and visits. Wants every instance stopped.
     *
     * @return how many records of news there are to read again
     * @throws IllegalStateException if an instance is running
     * @throws KafkaUnavailableException if the cluster does not answer
     */
    public long begin() {
        try (Admin admin = clients.admin()) {
            requireStopped(admin);
            Map<TopicPartition, Long> ends = ends(admin);
            String mark = clock.instant().toString();
            Map<TopicPartition, OffsetAndMetadata> marks = ends.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue(), mark)));
            await(admin.alterConsumerGroupOffsets(markGroup(), marks).all());
            delete(admin, internalTopics(admin));
            forgetOffsets(admin);
            Tombstones tombstones = new Tombstones(clients);
            tombstones.bury(topics.coded());
            tombstones.bury(topics.relations());
            tombstones.bury(topics.visits());
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * To be called at each start, before the streams: drops local state from before the last replay.
     *
     * @param stateDir {@code state.dir} of the streams
     * @return for {@link TopologySettings#withSilentUntil}
     */
    public Map<Integer, Long> prepare(Path stateDir) {
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, OffsetAndMetadata> marks =
                    await(admin.listConsumerGroupOffsets(markGroup()).partitionsToOffsetAndMetadata());
            Map<Integer, Long> silentUntil = new TreeMap<>();
            String mark = "";
            for (Map.Entry<TopicPartition, OffsetAndMetadata> each : marks.entrySet()) {
                if (each.getKey().topic().equals(topics.news()) && each.getValue() != null) {
                    silentUntil.put(each.getKey().partition(), each.getValue().offset());
                    mark = each.getValue().metadata();
                }
            }
            if (!mark.isEmpty()) {
                dropStateBefore(mark, stateDir);
            }
            return silentUntil;
        } catch (IOException e) {
            throw new UncheckedIOException(stateDir + " cannot be cleared for the replay", e);
        }
    }

    private void dropStateBefore(String mark, Path stateDir) throws IOException {
        Path file = stateDir.resolve(MARK_FILE);
        if (Files.exists(file) && Files.readString(file).equals(mark)) {
            return;
        }
        Path state = stateDir.resolve(applicationId);
        if (Files.exists(state)) {
            try (Stream<Path> paths = Files.walk(state)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(stateDir);
        Files.writeString(file, mark);
    }

    private void requireStopped(Admin admin) {
        int members;
        try {
            members = await(admin.describeConsumerGroups(List.of(applicationId)).all())
                    .values()
                    .iterator()
                    .next()
                    .members()
                    .size();
        } catch (GroupIdNotFoundException e) {
            return;
        }
        if (members > 0) {
            throw new IllegalStateException("a replay wants every instance of '" + applicationId + "' stopped, but "
                    + members + " stream threads are at work; stop them (one that was killed is gone after 10 s) and"
                    + " try again");
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic : await(
                        admin.describeTopics(List.of(topics.news())).allTopicNames())
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        return await(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private List<String> internalTopics(Admin admin) {
        List<String> names = new ArrayList<>(List.of(applicationId + "-pairs-repartition"));
        Stores.all().forEach(store -> names.add(applicationId + "-" + store + "-changelog"));
        names.retainAll(await(admin.listTopics().names()));
        return names;
    }

    private void delete(Admin admin, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        await(admin.deleteTopics(names).all());
        long deadline = System.nanoTime() + DELETION.toNanos();
        while (!Collections.disjoint(await(admin.listTopics().names()), names)) {
            if (System.nanoTime() > deadline) {
                throw new KafkaUnavailableException(
                        "Kafka has not deleted all of " + names + "; try again",
                        new TimeoutException(DELETION.toSeconds() + " s have passed"));
            }
        }
    }

    private void forgetOffsets(Admin admin) {
        try {
            await(admin.deleteConsumerGroups(List.of(applicationId)).all());
        } catch (GroupIdNotFoundException e) {
            // It never ran: nothing to forget.
        }
    }

    private String markGroup() {
        return applicationId + "-replay";
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException unknown) {
                throw unknown;
            }
            throw new KafkaUnavailableException("Kafka did not do its part of the replay: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while waiting for Kafka", e);
        }
    }
}
