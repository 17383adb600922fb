package io.entente.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Short texts behind one byte, the version of their schema; one of a later version is refused. Thread safe. */
final class VersionedText implements Serde<String> {
    private static final byte VERSION = 1;

    @Override
    public Serializer<String> serializer() {
        return (topic, text) -> text == null ? null : write(text);
    }

    @Override
    public Deserializer<String> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    static byte[] write(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[body.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(body, 0, bytes, 1, body.length);
        return bytes;
    }

    static String read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SerializationException(
                    "an index row of version %s is in the store, but this release reads only %d: run the one that wrote it, or replay"
                            .formatted(bytes.length == 0 ? "none" : String.valueOf(bytes[0]), VERSION));
        }
        return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    }
}
