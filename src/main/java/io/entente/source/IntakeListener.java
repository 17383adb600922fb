package io.entente.source;

import io.entente.kafka.RejectReason;

/** Is told what the sources bring, for metrics and progress. Thread safe, cheap, never throws. */
public interface IntakeListener {
    IntakeListener NONE = new IntakeListener() {};

    /** An item was read, whether or not it is news to the log. */
    default void itemRead(SourceKind kind) {}

    /**
     * Something was no item and goes to the rejected topic.
     *
     * @param place file and line, or URL and entry
     * @param detail for people: what was wrong
     */
    default void itemRejected(RejectReason reason, String place, String detail) {}

    /** So much more of the files was read, as they lie on the disk. */
    default void bytesRead(long bytes) {}
}
