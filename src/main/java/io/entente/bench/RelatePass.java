package io.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import io.entente.json.Json;
import io.entente.topology.EntenteTopology;
import io.entente.topology.TopologyListener;
import io.entente.topology.TopologySettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** The service's topology with a coder that costs nothing, from the first item to the last, then restored from nothing. */
final class RelatePass {
    private static final int QUARTERS = 4;
    private static final int THREADS = 2;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final CloseOptions LEAVE = CloseOptions.groupMembershipOperation(
                    CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(Duration.ofSeconds(30));

    private final int items;
    private final int pairs;
    private final Consumer<String> progress;

    RelatePass(int items, int pairs, Consumer<String> progress) {
        this.items = items;
        this.pairs = pairs;
        this.progress = progress;
    }

    RelateReport run() throws IOException, InterruptedException {
        MadeUpNews news = new MadeUpNews(items, pairs);
        try (Scratch scratch = Scratch.open()) {
            scratch.createTopics();
            progress.accept("1/3 publishing %,d items".formatted(items));
            try (Feed feed = new Feed(scratch.clients(), news::item, Json.mapper())) {
                feed.send(Scratch.TOPICS.news(), 0, items);
            }
            Properties properties = scratch.streams("bench", THREADS);
            progress.accept("2/3 relating");
            List<RelateReport.Quarter> quarters = relate(news, properties);
            SortedMap<String, Double> sizes = StoreSizes.under(scratch.state());
            progress.accept("3/3 restoring");
            return restored(news, properties, quarters, sizes);
        }
    }

    private List<RelateReport.Quarter> relate(MadeUpNews news, Properties properties) throws InterruptedException {
        AtomicLong related = new AtomicLong();
        TopologyListener counter = new TopologyListener() {
            @Override
            public void latency(double seconds) {
                related.incrementAndGet();
            }
        };
        List<RelateReport.Quarter> quarters = new ArrayList<>();
        try (KafkaStreams streams = streams(news, counter, properties)) {
            streams.start();
            Until.holds("the first item", () -> related.get() > 0);
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                long before = related.get();
                long began = System.nanoTime();
                long cpu = SYSTEM.getProcessCpuTime();
                long until = (long) items * quarter / QUARTERS;
                Until.holds("quarter " + quarter, () -> related.get() >= until);
                long events = related.get() - before;
                double seconds = (System.nanoTime() - began) / 1e9;
                double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
                quarters.add(new RelateReport.Quarter(
                        events / seconds, cpuSeconds / events * 1e6, Memory.heapMb(), Memory.residentMb()));
                progress.accept("    %s".formatted(quarters.get(quarters.size() - 1)));
            }
            streams.close(LEAVE);
        }
        return quarters;
    }

    private RelateReport restored(
            MadeUpNews news,
            Properties properties,
            List<RelateReport.Quarter> quarters,
            SortedMap<String, Double> sizes)
            throws InterruptedException {
        AtomicLong rows = new AtomicLong();
        try (KafkaStreams streams = streams(news, TopologyListener.NONE, properties)) {
            streams.cleanUp();
            streams.setGlobalStateRestoreListener(new Restored(rows));
            long began = System.nanoTime();
            streams.start();
            Until.holds("the restore", () -> streams.state() == KafkaStreams.State.RUNNING);
            double seconds = (System.nanoTime() - began) / 1e9;
            streams.close(LEAVE);
            return new RelateReport(items, pairs, quarters, sizes, rows.get(), seconds);
        }
    }

    private static KafkaStreams streams(MadeUpNews news, TopologyListener listener, Properties properties) {
        EntenteTopology topology =
                new EntenteTopology(Scratch.TOPICS, news, TopologySettings.defaults(), Clock.systemUTC(), listener);
        return new KafkaStreams(topology.build(), properties);
    }

    private record Restored(AtomicLong rows) implements StateRestoreListener {
        @Override
        public void onRestoreStart(TopicPartition partition, String store, long start, long end) {}

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
            rows.addAndGet(count);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {}
    }
}
