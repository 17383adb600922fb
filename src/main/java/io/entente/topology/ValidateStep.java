package io.entente.topology;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.entente.json.Json;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The step that lets only sound items in, since anyone may write to the topic of news. A time of publication more than
 * a day after ingestion is refused: no item is printed tomorrow, but a dateline may be half a world ahead.
 */
final class ValidateStep implements Processor<byte[], byte[], String, Verdict> {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final ObjectReader json = Json.mapper().readerFor(NewsItem.class);
    private final int maxBytes;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Verdict> context;

    ValidateStep(TopologySettings settings, Clock clock) {
        this.maxBytes = settings.itemMaxBytes();
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Verdict> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        long time = Math.min(Math.max(0, record.timestamp()), clock.millis());
        Verdict verdict = key.isEmpty()
                ? rejected("invalid_field", "the record has no key; it must be the item's id", record.value())
                : verdict(key, record.value(), Instant.ofEpochMilli(time));
        context.forward(record.withKey(key).withValue(verdict).withTimestamp(time));
    }

    private Verdict verdict(String id, byte @Nullable [] value, Instant time) {
        if (value == null) {
            return new Verdict.Accepted(null);
        }
        if (value.length > maxBytes) {
            return rejected("too_large", "the item has " + value.length + " bytes, at most " + maxBytes, value);
        }
        NewsItem item;
        try {
            item = json.readValue(value);
        } catch (JacksonException e) {
            return rejected("invalid_json", String.valueOf(e.getOriginalMessage()), value);
        } catch (IOException e) {
            return rejected("invalid_json", String.valueOf(e.getMessage()), value);
        }
        if (item == null || isBlank(item.title()) && isBlank(item.text())) {
            return rejected("empty", "the item has neither title nor text", value);
        }
        Instant ingested = item.ingested() != null && item.ingested().isBefore(time) ? item.ingested() : time;
        if (item.published() != null && item.published().instant().isAfter(ingested.plus(AHEAD))) {
            return rejected("future", "published " + item.published() + ", but ingested " + ingested, value);
        }
        return new Verdict.Accepted(new NewsItem(
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

    private static Verdict rejected(String reason, String detail, byte @Nullable [] value) {
        return new Verdict.Rejected(reason, detail, value);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
