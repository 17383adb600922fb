package io.entente.topology;

import io.entente.alert.Rule;
import io.entente.kafka.RejectReason;
import io.entente.model.EventType;
import io.entente.model.Office;
import io.entente.model.Status;
import io.entente.model.VisitStatus;

/**
 * Is told what the topology does, for metrics. Called on stream threads, several at once: implementations must be
 * thread safe, cheap, and never throw. Counts what was processed, so a crash may make it see a record twice.
 */
public interface TopologyListener {
    TopologyListener NONE = new TopologyListener() {};

    /** An item went through the code step; {@code seconds} is what the coder took, 0 where it was not asked. */
    default void itemCoded(Outcome outcome, double seconds) {}

    /** A report became part of an act or visit. */
    default void reportFolded() {}

    /** An act is new, or took this status. */
    default void event(EventType type, Status status) {}

    /** A visit is new, or took this status. */
    default void visit(Office office, VisitStatus status) {}

    default void alert(Rule rule) {}

    /** A record went to the rejected topic. */
    default void rejected(RejectReason reason) {}

    /** An item's part in a pair is in the store, {@code seconds} after it was published to the broker. */
    default void latency(double seconds) {}
}
