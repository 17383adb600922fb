package io.entente.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An item that was refused, as it stands on the rejected topic: the bytes as they came (their first 64 KB), and the
 * reason, the place and the time in headers.
 *
 * @param detail for people: what was wrong and what to do
 * @param place file and line, URL, or topic, partition and offset
 * @param whole whether {@code value} is all that came, so that it can be sent again
 */
public record RejectedRecord(
        byte @Nullable [] key,
        byte[] value,
        RejectReason reason,
        String detail,
        String place,
        Instant time,
        boolean whole) {
    static final int KEPT_BYTES = 64 * 1024;

    public static RejectedRecord of(
            byte @Nullable [] key, byte[] value, RejectReason reason, String detail, String place, Instant time) {
        boolean whole = value.length <= KEPT_BYTES;
        return new RejectedRecord(
                key, whole ? value : Arrays.copyOf(value, KEPT_BYTES), reason, detail, place, time, whole);
    }

    /** Reads back what {@link #headers()} wrote; unknown reasons read as {@link RejectReason#FAILED}. */
    public static RejectedRecord read(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        String reason = text(headers, "entente.reason");
        return new RejectedRecord(
                key,
                value == null ? new byte[0] : value,
                Arrays.stream(RejectReason.values())
                        .filter(r -> r.toString().equals(reason))
                        .findFirst()
                        .orElse(RejectReason.FAILED),
                text(headers, "entente.detail"),
                text(headers, "entente.place"),
                Instant.parse(
                        text(headers, "entente.time").isEmpty()
                                ? "1970-01-01T00:00:00Z"
                                : text(headers, "entente.time")),
                !text(headers, "entente.whole").equals("false"));
    }

    public Headers headers() {
        return new RecordHeaders()
                .add("entente.reason", bytes(reason.toString()))
                .add("entente.detail", bytes(detail))
                .add("entente.place", bytes(place))
                .add("entente.time", bytes(time.toString()))
                .add("entente.whole", bytes(String.valueOf(whole)));
    }

    public ProducerRecord<byte[], byte[]> on(Topics topics) {
        return new ProducerRecord<>(topics.rejected(), null, key, value, headers());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : StandardCharsets.UTF_8.decode(ByteBuffer.wrap(header.value())).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
