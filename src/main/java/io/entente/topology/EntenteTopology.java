package io.entente.topology;

import io.entente.coding.Coder;
import io.entente.kafka.Topics;
import java.time.Clock;
import org.apache.kafka.streams.Topology;

/** The way of the data, from news to relations, visits and alerts. */
public final class EntenteTopology {
    public EntenteTopology(
            Topics topics, Coder coder, TopologySettings settings, Clock clock, TopologyListener listener) {}

    public Topology build() {
        throw new UnsupportedOperationException();
    }
}
