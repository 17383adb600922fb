package io.entente.topology;

import java.util.Properties;

/** The properties of Kafka Streams, with a mend for each of its pitfalls. */
public final class StreamsProperties {
    private StreamsProperties() {}

    /** Everything {@code new KafkaStreams(topology, properties)} wants; errors go to {@code rejectedTopic}. */
    public static Properties of(StreamsSettings settings, String rejectedTopic) {
        throw new UnsupportedOperationException();
    }
}
