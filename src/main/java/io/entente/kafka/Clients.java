package io.entente.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes the plain clients of one cluster.
 *
 * @param passedOn settings of {@code kafka.*} without the prefix (TLS, SASL); they win
 */
public record Clients(String bootstrapServers, Map<String, String> passedOn) {
    public Clients {
        passedOn = Map.copyOf(passedOn);
    }

    public Admin admin() {
        Map<String, Object> config = base();
        config.putIfAbsent("default.api.timeout.ms", "20000");
        config.putIfAbsent("request.timeout.ms", "10000");
        return Admin.create(config);
    }

    /** A producer that loses nothing that it reports as sent and writes nothing twice. */
    public KafkaProducer<byte[], byte[]> producer(int maxRequestBytes) {
        Map<String, Object> config = base();
        config.putIfAbsent(ProducerConfig.ACKS_CONFIG, "all");
        config.putIfAbsent(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "5");
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, String.valueOf(128 * 1024));
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(maxRequestBytes));
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer that sees committed records only and commits nothing by itself.
     *
     * @param more settings of this consumer, its group for instance
     */
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> config = base();
        config.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.putIfAbsent(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.putAll(more);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> base() {
        Map<String, Object> config = new HashMap<>(passedOn);
        config.put("bootstrap.servers", bootstrapServers);
        return config;
    }
}
