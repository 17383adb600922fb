package io.entente.topology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an item id.
 *
 * @param content hash of the version that counts
 * @param first when the id first came in; survives edits and withdrawal
 * @param item null if it was withdrawn
 */
record ItemState(String content, Instant first, @Nullable StoredItem item) {}
