package io.entente.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The step that writes on a refused record why, where and when. */
final class RejectStep implements Processor<String, Verdict.Rejected, String, byte[]> {
    private static final int KEPT = 64 * 1024;

    private final Clock clock;
    private final TopologyListener listener;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, byte[]> context;

    RejectStep(Clock clock, TopologyListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, Verdict.Rejected> record) {
        Verdict.Rejected rejected = record.value();
        Headers headers = new RecordHeaders();
        add(headers, "entente.reason", rejected.reason());
        add(headers, "entente.detail", rejected.detail());
        add(headers, "entente.time", clock.instant().toString());
        context.recordMetadata()
                .ifPresent(place ->
                        add(headers, "entente.place", place.topic() + "-" + place.partition() + "@" + place.offset()));
        byte[] value = rejected.value() == null ? new byte[0] : rejected.value();
        context.forward(record.withValue(value.length > KEPT ? Arrays.copyOf(value, KEPT) : value)
                .withHeaders(headers));
        listener.rejected(rejected.reason());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
