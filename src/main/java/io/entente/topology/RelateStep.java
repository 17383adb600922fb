package io.entente.topology;

import io.entente.alert.AlertRules;
import io.entente.score.Decay;
import java.time.Clock;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The step that keeps what is known of each pair: one change in, what it did to the pair out. */
final class RelateStep implements Processor<String, PairChange, String, PairUpdate> {
    private final TopologySettings settings;
    private final Clock clock;
    private final TopologyListener listener;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, PairUpdate> context;

    @SuppressWarnings("NullAway.Init")
    private Tables tables;

    @SuppressWarnings("NullAway.Init")
    private LedgerTable ledgers;

    @SuppressWarnings("NullAway.Init")
    private CommitPace pace;

    private final ReportCache reports = new ReportCache();
    private final AlertRules rules;
    private final Decay decay;

    RelateStep(TopologySettings settings, Clock clock, TopologyListener listener) {
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.rules = new AlertRules(settings.alerts());
        this.decay = new Decay(settings.score());
    }

    @Override
    public void init(ProcessorContext<String, PairUpdate> processorContext) {
        context = processorContext;
        tables = Tables.of(processorContext);
        ledgers = new LedgerTable(tables.ledger());
        pace = CommitPace.of(processorContext, clock);
    }

    @Override
    public void process(Record<String, PairChange> record) {
        boolean done = false;
        try {
            PairUpdate update = new Relating(record.value(), tables, ledgers, reports, rules, decay, listener).apply();
            done = true;
            context.forward(record.withValue(update));
            listener.latency(Math.max(0, clock.millis() - record.timestamp()) / 1000.0);
        } finally {
            pace.processed(record.timestamp());
            if (!done) {
                ledgers.forget();
                reports.forget();
            }
        }
    }
}
