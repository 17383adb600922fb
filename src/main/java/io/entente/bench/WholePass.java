package io.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import io.entente.coding.Coder;
import io.entente.kafka.Topics;
import io.entente.topology.EntenteTopology;
import io.entente.topology.Outcome;
import io.entente.topology.TopologyListener;
import io.entente.topology.TopologySettings;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;

/** The service's own topology with its own settings over the same news. */
final class WholePass {
    private static final long QUIET_NANOS = Duration.ofMillis(800).toNanos();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Coder coder;
    private final Topics topics;
    private final Properties properties;
    private final Feed feed;

    WholePass(Coder coder, Topics topics, Properties properties, Feed feed) {
        this.coder = coder;
        this.topics = topics;
        this.properties = properties;
        this.feed = feed;
    }

    /** @param cpuSecondsPerMillion of the whole process, the broker's share included */
    record Result(double perSecond, double cpuSecondsPerMillion, Latencies.Percentiles latency) {}

    /** Works off the {@code items} that stand in the topic of news, then takes {@code more} at a steady rate. */
    Result run(int items, int perSecond, int warmUp, int more) throws InterruptedException {
        Listener listener = new Listener(new Meter(items));
        EntenteTopology topology =
                new EntenteTopology(topics, coder, TopologySettings.defaults(), Clock.systemUTC(), listener);
        try (KafkaStreams streams = new KafkaStreams(topology.build(), properties)) {
            long cpu = SYSTEM.getProcessCpuTime();
            streams.start();
            Until.holds("the whole service", listener::settled);
            double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;

            feed.trickle(topics.news(), items, items + warmUp, perSecond);
            listener.latencies = new Latencies();
            feed.trickle(topics.news(), items + warmUp, items + warmUp + more, perSecond);
            Until.holds("the last items", listener::settled);
            return new Result(listener.meter.perSecond(), cpuSeconds / items * 1e6, listener.latencies.percentiles());
        }
    }

    private static final class Listener implements TopologyListener {
        final Meter meter;
        volatile Latencies latencies = new Latencies();
        private volatile long last = System.nanoTime();
        private volatile boolean measured;

        Listener(Meter meter) {
            this.meter = meter;
        }

        @Override
        public void itemCoded(Outcome outcome, double seconds) {
            last = System.nanoTime();
            meter.count();
        }

        @Override
        public void latency(double seconds) {
            last = System.nanoTime();
            if (!measured) {
                meter.extend();
            }
            latencies.add(seconds * 1000);
        }

        boolean settled() {
            boolean settled = meter.done() && System.nanoTime() - last > QUIET_NANOS;
            measured |= settled;
            return settled;
        }
    }
}
