package io.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.config.Binding;
import io.entente.config.Settings;
import io.entente.ingest.NewsProducer;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.source.OneReading;
import io.entente.source.SourceSettings;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The producer alone. Without a cluster it sends to the embedded broker of the service that runs on the same data folder,
 * and if none does, it starts that broker for as long as it sends: the service finds the news at its next start.
 */
public final class IngestRun implements AutoCloseable {
    private final Parts parts = new Parts();
    private final OneReading reading;

    private IngestRun(Settings settings, Clock clock) {
        Binding binding = new Binding(settings);
        SourceSettings sources = binding.sources();
        JsonMapper json = Json.mapper();
        try {
            Path data = settings.path("data.dir");
            Clients clients = binding.clients(settings.text("bootstrap.servers")
                    .or(() -> DataFolder.runningBroker(data))
                    .orElseGet(() -> embed(data, settings.port("broker.port"))));
            TopicAdmin.ensureContract(
                    clients,
                    binding.topics(),
                    sources.itemMaxBytes(),
                    settings.number("topic.partitions"),
                    settings.text("topic.replication").map(Short::valueOf));
            this.reading = new OneReading(
                    sources,
                    parts.add(
                            "producer",
                            NewsProducer.connect(clients, binding.topics(), sources.itemMaxBytes(), json, clock)),
                    json,
                    clock);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * @throws io.entente.config.SettingsException if a setting is wrong
     * @throws io.entente.broker.BrokerException if the data folder or the embedded broker cannot be used
     * @throws io.entente.kafka.KafkaUnavailableException if the cluster does not answer
     */
    public static IngestRun open(Settings settings, Clock clock) {
        return new IngestRun(settings, clock);
    }

    public OneReading reading() {
        return reading;
    }

    @Override
    public void close() {
        parts.close();
    }

    private String embed(Path data, int port) {
        DataFolder folder = parts.add("data folder", DataFolder.open(data));
        String address = parts.add("embedded broker", EmbeddedBroker.start(folder.broker(), port))
                .bootstrapServers();
        folder.announce(address);
        return address;
    }
}
