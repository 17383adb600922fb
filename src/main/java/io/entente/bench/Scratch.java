package io.entente.bench;

import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import io.entente.topology.StreamsProperties;
import io.entente.topology.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** An embedded broker in a temporary folder, which is deleted at the end. */
final class Scratch implements AutoCloseable {
    static final Topics TOPICS = new Topics("bench");
    private static final int PARTITIONS = 6;

    private final Path folder;
    private final DataFolder data;
    private final EmbeddedBroker broker;

    private Scratch(Path folder, DataFolder data, EmbeddedBroker broker) {
        this.folder = folder;
        this.data = data;
        this.broker = broker;
    }

    static Scratch open() throws IOException {
        Path folder = Files.createTempDirectory("entente-bench");
        DataFolder data = DataFolder.open(folder);
        try {
            return new Scratch(folder, data, EmbeddedBroker.start(data.broker(), 0));
        } catch (RuntimeException e) {
            data.close();
            delete(folder);
            throw e;
        }
    }

    Clients clients() {
        return new Clients(bootstrap(), Map.of());
    }

    String bootstrap() {
        return broker.bootstrapServers();
    }

    Path state() {
        return data.state();
    }

    /** Creates the contract's topics and {@code more}. */
    void createTopics(String... more) {
        List<TopicAdmin.TopicSpec> specs = new ArrayList<>(TopicAdmin.contract(TOPICS, 1 << 20));
        Stream.of(more).map(TopicAdmin::compact).forEach(specs::add);
        try (Admin admin = clients().admin()) {
            new TopicAdmin(admin, PARTITIONS, Optional.of((short) 1)).ensure(specs);
        }
    }

    /** The service's own settings of Kafka Streams. */
    Properties streams(String application, int threads) {
        return StreamsProperties.of(
                new StreamsSettings(bootstrap(), application, state(), threads, 0, "127.0.0.1:1", Map.of()),
                TOPICS.rejected());
    }

    @Override
    public void close() throws IOException {
        broker.close();
        data.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
