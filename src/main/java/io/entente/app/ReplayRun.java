package io.entente.app;

import io.entente.broker.DataFolder;
import io.entente.broker.EmbeddedBroker;
import io.entente.config.Binding;
import io.entente.config.Settings;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.topology.Replay;
import java.time.Clock;

/** Makes the next start read the whole log of news again; for this long it runs the embedded broker itself. */
public final class ReplayRun {
    private ReplayRun() {}

    /**
     * @return how many records of news will be read again
     * @throws IllegalStateException if an instance is running
     * @throws io.entente.config.SettingsException if a setting is wrong
     * @throws io.entente.broker.BrokerException if a service runs on the data folder, or it cannot be used
     * @throws io.entente.kafka.KafkaUnavailableException if the cluster does not answer
     */
    public static long begin(Settings settings, Clock clock) {
        Binding binding = new Binding(settings);
        try (Parts parts = new Parts()) {
            String bootstrap = settings.text("bootstrap.servers").orElseGet(() -> embed(parts, settings));
            Clients clients = binding.clients(bootstrap);
            TopicAdmin.ensureContract(
                    clients,
                    binding.topics(),
                    binding.sources().itemMaxBytes(),
                    settings.number("topic.partitions"),
                    settings.text("topic.replication").map(Short::valueOf));
            return new Replay(clients, binding.topics(), settings.required("application.id"), clock).begin();
        }
    }

    private static String embed(Parts parts, Settings settings) {
        DataFolder folder = parts.add("data folder", DataFolder.open(settings.path("data.dir")));
        return parts.add("embedded broker", EmbeddedBroker.start(folder.broker(), settings.port("broker.port")))
                .bootstrapServers();
    }
}
