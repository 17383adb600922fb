package io.entente.topology;

import java.nio.file.Path;
import java.util.Map;

/**
 * What Kafka Streams is told at start.
 *
 * @param stateDir {@code state.dir}: has no default, a temporary folder would lose the stores
 * @param threads {@code streams.threads}
 * @param standbyReplicas {@code standby.replicas}: 1 where there are several instances
 * @param advertised {@code http.advertised}: host:port under which the other instances reach this one
 * @param overrides settings of {@code kafka.*} and {@code streams.*} without the prefix; they win
 */
public record StreamsSettings(
        String bootstrapServers,
        String applicationId,
        Path stateDir,
        int threads,
        int standbyReplicas,
        String advertised,
        Map<String, String> overrides) {
    public StreamsSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("streams.threads: " + threads + " is not at least 1");
        }
        if (standbyReplicas < 0) {
            throw new IllegalArgumentException("standby.replicas: " + standbyReplicas + " is negative");
        }
        if (applicationId.isBlank()) {
            throw new IllegalArgumentException("application.id: must not be blank");
        }
        overrides = Map.copyOf(overrides);
    }
}
