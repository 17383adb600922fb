package io.entente.topology;

import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record that a step fails on: it goes to the rejected topic with the error, is logged, and the others
 * go on. Only a broker that takes nothing any more ends the thread. Every part of a context may be missing: a punctuator
 * has no record, a broker error no bytes.
 */
public final class RejectHandlers {
    /** Setting that names the rejected topic. */
    static final String TOPIC = "entente.rejected.topic";

    private static final Logger LOG = LoggerFactory.getLogger(RejectHandlers.class);

    private RejectHandlers() {}

    /** For bytes that are no record of ours. */
    public static final class Deserialization implements DeserializationExceptionHandler {
        private String topic = "";

        @Override
        public void configure(Map<String, ?> configs) {
            topic = topic(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
            return Response.resume(rejected(topic, context, record.key(), record.value(), exception));
        }
    }

    /** For a step that threw. */
    public static final class Processing implements ProcessingExceptionHandler {
        private String topic = "";

        @Override
        public void configure(Map<String, ?> configs) {
            topic = topic(configs);
        }

        @Override
        public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
            return Response.resume(
                    rejected(topic, context, context.sourceRawKey(), context.sourceRawValue(), exception));
        }
    }

    /** For a record that cannot be written. */
    public static final class Production implements ProductionExceptionHandler {
        private String topic = "";

        @Override
        public void configure(Map<String, ?> configs) {
            topic = topic(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
            return exception instanceof RecordTooLargeException
                    ? Response.resume(rejected(topic, context, record.key(), record.value(), exception))
                    : Response.fail();
        }

        @Override
        @SuppressWarnings("rawtypes") // As the interface has it.
        public Response handleSerializationError(
                ErrorHandlerContext context,
                ProducerRecord record,
                Exception exception,
                SerializationExceptionOrigin origin) {
            return Response.resume(
                    rejected(topic, context, context.sourceRawKey(), context.sourceRawValue(), exception));
        }
    }

    private static String topic(Map<String, ?> configs) {
        return Objects.requireNonNull(configs.get(TOPIC), TOPIC + " is not set").toString();
    }

    private static List<ProducerRecord<byte[], byte[]>> rejected(
            String topic,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        String place = context.topic() + "-" + context.partition() + "@" + context.offset() + " in "
                + context.processorNodeId();
        LOG.error("record {} failed and goes to {}", place, topic, exception);
        RejectedRecord rejected = RejectedRecord.of(
                key,
                value == null ? new byte[0] : value,
                RejectReason.FAILED,
                exception.toString(),
                place,
                Instant.now());
        return List.of(new ProducerRecord<>(topic, null, rejected.key(), rejected.value(), rejected.headers()));
    }
}
