package io.entente.source;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One way to get at news. Each origin is visited by one thread at a time. */
interface Origin {
    /** What it is before the first visit. */
    SourceKind kind();

    /** Between a visit that went well and the next; null where one visit is all. */
    @Nullable
    Duration interval();

    /**
     * Reads what is new since {@code before} into {@code intake}.
     *
     * @throws IOException if the source cannot be read; the message is for the one who named it
     */
    Visited visit(Memory before, Intake intake) throws IOException, InterruptedException;

    /**
     * How a visit went that could be made.
     *
     * @param memory what to remember of it
     * @param problem what could not be read, though the rest was
     */
    record Visited(Memory memory, @Nullable String problem) {}
}
