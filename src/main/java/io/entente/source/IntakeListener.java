package io.entente.source;

import io.entente.kafka.RejectReason;

/** Is told what the sources bring, for metrics and progress. Thread safe, cheap, never throws. */
public interface IntakeListener {
    IntakeListener NONE = new IntakeListener() {};

    /** An item was read, whether or not it is news to the log. */
    default void itemRead(SourceKind kind) {}

    /** Something was no item and went to the rejected topic. */
    default void itemRejected(RejectReason reason) {}
}
