package io.entente.topology;

import io.entente.kafka.RejectedRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The step that brings a refused record back to the bytes it came in, with the reason in its headers. */
final class RejectStep implements Processor<String, Verdict.Rejected, byte[], byte[]> {
    private final TopologyListener listener;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<byte[], byte[]> context;

    RejectStep(TopologyListener listener) {
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
    }

    @Override
    @SuppressWarnings("NullAway") // A record may have no key.
    public void process(Record<String, Verdict.Rejected> record) {
        RejectedRecord rejected = record.value().record();
        context.forward(new Record<>(rejected.key(), rejected.value(), record.timestamp(), rejected.headers()));
        listener.rejected(rejected.reason());
    }
}
