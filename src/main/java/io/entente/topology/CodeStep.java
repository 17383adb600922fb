package io.entente.topology;

import io.entente.coding.Coder;
import io.entente.fold.Origin;
import io.entente.fold.Publishers;
import io.entente.fold.Wording;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.NewsItem;
import io.entente.model.Pair;
import io.entente.model.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The step that codes items. It remembers each, so that an exact repeat ends here, and an edit or a withdrawal sends
 * every pair that the old or the new version tells of a full replacement.
 */
final class CodeStep implements Processor<String, Verdict.Accepted, String, Coding> {
    private final Coder coder;
    private final TopologySettings settings;
    private final TopologyListener listener;
    private final Publishers publishers = Publishers.standard();

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Coding> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ItemState> items;

    CodeStep(Coder coder, TopologySettings settings, TopologyListener listener) {
        this.coder = coder;
        this.settings = settings;
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<String, Coding> processorContext) {
        context = processorContext;
        items = processorContext.getStateStore(Stores.ITEMS);
    }

    @Override
    public void process(Record<String, Verdict.Accepted> record) {
        ItemState before = items.get(record.key());
        NewsItem item = record.value().item();
        if (item == null) {
            withdraw(record, before);
            return;
        }
        Wording wording = Wording.of(item.title(), item.text());
        String content = Contents.hash(item);
        if (before != null && before.item() != null && before.content().equals(content)) {
            listener.itemCoded(Outcome.REPEAT, 0);
            return;
        }
        long start = System.nanoTime();
        CodedItem coded = coder.code(item);
        double seconds = (System.nanoTime() - start) / 1e9;

        Instant ingested = Objects.requireNonNullElse(item.ingested(), Instant.ofEpochMilli(record.timestamp()));
        Instant first = before == null ? ingested : before.first();
        String publisher = publishers.family(item.source(), item.url());
        StoredItem stored =
                new StoredItem(coded, item.url(), item.source(), publisher, item.title(), item.published(), first);
        items.put(record.key(), new ItemState(content, first, stored));

        Origin origin = new Origin(record.key(), publisher, item.url(), item.title(), item.published(), first, wording);
        boolean quiet = item.quiet() || isBackfill(item, ingested);
        Instant time = Instant.ofEpochMilli(record.timestamp());
        List<PairChange> changes = pairs(before, coded).stream()
                .map(pair -> change(pair, origin, coded, time, quiet))
                .toList();
        context.forward(record.withValue(new Coding(coded, changes)));
        boolean edited = before != null && before.item() != null;
        listener.itemCoded(edited ? Outcome.EDITED : coded.relevant() ? Outcome.RELEVANT : Outcome.IRRELEVANT, seconds);
    }

    private void withdraw(Record<String, Verdict.Accepted> record, @Nullable ItemState before) {
        if (before == null) {
            // Of an item from before what the log still tells; what was coded of it may yet stand on its topic.
            context.forward(record.withValue(new Coding(null, List.of())));
            return;
        }
        if (before.item() == null) {
            return;
        }
        items.put(record.key(), new ItemState("", before.first(), null));
        StoredItem old = before.item();
        Origin origin = new Origin(
                record.key(),
                old.publisher(),
                old.url(),
                old.title(),
                old.published(),
                before.first(),
                Wording.of(null, null));
        CodedItem nothing = CodedItem.irrelevant(record.key());
        Instant time = Instant.ofEpochMilli(record.timestamp());
        List<PairChange> changes = pairs(before, nothing).stream()
                .map(pair -> change(pair, origin, nothing, time, true))
                .toList();
        context.forward(record.withValue(new Coding(null, changes)));
        listener.itemCoded(Outcome.WITHDRAWN, 0);
    }

    private PairChange change(Pair pair, Origin origin, CodedItem coded, Instant time, boolean quiet) {
        List<Event> events = coded.events().stream()
                .filter(event -> event.pair().equals(pair))
                .toList();
        List<Visit> visits = coded.visits().stream()
                .filter(visit -> visit.pair().equals(pair))
                .toList();
        return new PairChange(pair, origin, events, visits, time, quiet, isReplayed());
    }

    private boolean isReplayed() {
        return context.recordMetadata()
                .map(place -> place.offset() < settings.silentUntil().getOrDefault(place.partition(), 0L))
                .orElse(false);
    }

    private boolean isBackfill(NewsItem item, Instant ingested) {
        Duration horizon = settings.alerts().backfillHorizon();
        return horizon != null
                && item.published() != null
                && item.published().instant().isBefore(ingested.minus(horizon));
    }

    private static SortedSet<Pair> pairs(@Nullable ItemState before, CodedItem after) {
        SortedSet<Pair> pairs = new TreeSet<>();
        if (before != null && before.item() != null) {
            collect(before.item().coded(), pairs);
        }
        collect(after, pairs);
        return pairs;
    }

    private static void collect(CodedItem coded, SortedSet<Pair> pairs) {
        coded.events().forEach(event -> pairs.add(event.pair()));
        coded.visits().forEach(visit -> pairs.add(visit.pair()));
    }
}
