package io.entente.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON objects whose first field {@code v} is the version of their schema. A record of an older version is
 * brought up step by step; one without {@code v} counts as version 1; one of a later version is refused, since reading
 * it by guess could lose what it says. Thread safe.
 */
final class Versioned<T> implements Serde<T> {
    private final JsonMapper json;
    private final Class<T> type;
    private final List<UnaryOperator<ObjectNode>> upgrades;
    private final byte[] head;

    /** @param upgrades from version 1 to 2, from 2 to 3, and so on: their number plus one is the current version */
    Versioned(JsonMapper json, Class<T> type, List<UnaryOperator<ObjectNode>> upgrades) {
        this.json = json;
        this.type = type;
        this.upgrades = List.copyOf(upgrades);
        this.head = ("{\"v\":" + (upgrades.size() + 1)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    byte[] write(T value) {
        try {
            byte[] body = json.writeValueAsBytes(value);
            boolean empty = body.length == 2;
            byte[] bytes = new byte[head.length + body.length - (empty ? 1 : 0)];
            System.arraycopy(head, 0, bytes, 0, head.length);
            System.arraycopy(body, 1, bytes, head.length + (empty ? 0 : 1), body.length - 1);
            if (!empty) {
                bytes[head.length] = ',';
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new SerializationException(type.getSimpleName() + " cannot be written", e);
        }
    }

    T read(byte[] bytes) {
        try {
            return isCurrent(bytes) ? json.readValue(bytes, type) : upgrade(bytes);
        } catch (IOException e) {
            throw new SerializationException(type.getSimpleName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private T upgrade(byte[] bytes) throws IOException {
        ObjectNode node = json.readValue(bytes, ObjectNode.class);
        int version = node.path("v").asInt(1);
        if (version > upgrades.size() + 1) {
            throw new SerializationException(
                    "a %s of version %d, but this release reads only up to %d: run the one that wrote it"
                            .formatted(type.getSimpleName(), version, upgrades.size() + 1));
        }
        for (UnaryOperator<ObjectNode> step : upgrades.subList(version - 1, upgrades.size())) {
            node = step.apply(node);
        }
        return json.treeToValue(node, type);
    }

    private boolean isCurrent(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length <= head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (bytes[i] != head[i]) {
                return false;
            }
        }
        return bytes[head.length] == ',' || bytes[head.length] == '}';
    }
}
