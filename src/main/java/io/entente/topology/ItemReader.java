package io.entente.topology;

import java.util.Optional;

/** Answers questions about items from the stores of one or more partitions. Thread safe. */
public interface ItemReader {
    /** The item's current version; empty where it is unknown or withdrawn. */
    Optional<StoredItem> item(String id);
}
