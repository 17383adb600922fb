package io.entente.topology;

import io.entente.alert.Mark;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores of one partition of pairs, as the relate step writes them; {@link Stores} says what each holds. */
record Tables(
        KeyValueStore<String, Relation> pairs,
        KeyValueStore<String, byte[]> ledger,
        KeyValueStore<String, ItemRow> told,
        KeyValueStore<String, byte[]> reports,
        KeyValueStore<String, String> index,
        KeyValueStore<String, Act> acts,
        KeyValueStore<String, VisitLife> visits,
        KeyValueStore<String, Alert> alerts,
        KeyValueStore<String, Mark> sent) {
    static Tables of(ProcessorContext<?, ?> context) {
        return new Tables(
                context.getStateStore(Stores.PAIRS),
                context.getStateStore(Stores.LEDGER),
                context.getStateStore(Stores.TOLD),
                context.getStateStore(Stores.REPORTS),
                context.getStateStore(Stores.INDEX),
                context.getStateStore(Stores.ACTS),
                context.getStateStore(Stores.VISITS),
                context.getStateStore(Stores.ALERTS),
                context.getStateStore(Stores.SENT));
    }
}
