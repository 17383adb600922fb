package io.entente.topology;

import io.entente.json.Json;
import io.entente.kafka.RejectReason;
import io.entente.kafka.RejectedRecord;
import io.entente.model.NewsItem;
import io.entente.source.NewsItemParser;
import io.entente.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The step that lets only sound items in, since anyone may write to the topic of news. A time of publication more than
 * a day after ingestion is refused: no item is printed tomorrow, but a dateline may be half a world ahead.
 */
final class ValidateStep implements Processor<byte[], byte[], String, Verdict> {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final NewsItemParser parser;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Verdict> context;

    @SuppressWarnings("NullAway.Init")
    private CommitPace pace;

    ValidateStep(TopologySettings settings, Clock clock) {
        this.parser = new NewsItemParser(Json.mapper(), settings.itemMaxBytes());
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Verdict> processorContext) {
        context = processorContext;
        pace = CommitPace.of(processorContext, clock);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        // A record dated ahead of the clock would push stream time, and with it retention, ahead for all.
        long time = Math.min(Math.max(0, record.timestamp()), clock.millis());
        context.forward(record.withKey(id).withValue(verdict(record, id, time)).withTimestamp(time));
        pace.processed(time);
    }

    private Verdict verdict(Record<byte[], byte[]> record, String id, long time) {
        if (id.isEmpty()) {
            return rejected(record, RejectReason.INVALID_FIELD, "the record has no key; it must be the item's id");
        }
        if (record.value() == null) {
            return new Verdict.Accepted(null);
        }
        Parsed parsed = parser.parse(record.value());
        if (parsed instanceof Parsed.Item read) {
            NewsItem item = read.item();
            Instant received = Instant.ofEpochMilli(time);
            Instant ingested =
                    item.ingested() != null && item.ingested().isBefore(received) ? item.ingested() : received;
            return item.published() != null && item.published().instant().isAfter(ingested.plus(AHEAD))
                    ? rejected(
                            record,
                            RejectReason.FUTURE,
                            "published " + item.published() + ", more than a day after it came in at " + ingested)
                    : new Verdict.Accepted(new NewsItem(
                            id,
                            item.url(),
                            item.source(),
                            item.title(),
                            item.text(),
                            item.published(),
                            item.language(),
                            ingested,
                            item.quiet()));
        }
        Parsed.Bad bad = (Parsed.Bad) parsed;
        return rejected(record, bad.reason(), bad.detail());
    }

    private Verdict rejected(Record<byte[], byte[]> record, RejectReason reason, String detail) {
        String place = context.recordMetadata()
                .map(at -> at.topic() + "-" + at.partition() + "@" + at.offset())
                .orElse("");
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new Verdict.Rejected(RejectedRecord.of(record.key(), value, reason, detail, place, clock.instant()));
    }
}
