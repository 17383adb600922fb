package io.entente.topology;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the stores. Those of items are partitioned by item id, the others by pair, as the default partitioner
 * does with the UTF-8 string; ask {@code KafkaStreams.queryMetadataForKey} with {@link #ITEMS} or {@link #PAIRS}.
 */
public final class Stores {
    /** Item id to what was coded of it. */
    public static final String ITEMS = "items";

    /** Pair to its relation as of its last event. */
    public static final String PAIRS = "pairs";

    /** Pair and year to its daily sums. */
    public static final String LEDGER = "ledger";

    /** Pair and item to what the item told of the pair. */
    public static final String TOLD = "told";

    /** Pair, kind and date to one report of an act or visit. */
    public static final String REPORTS = "reports";

    /** Pair and what is looked for to where it stands: reports by act, by wording, acts by report. */
    public static final String INDEX = "index";

    /** Pair, day and id to an act. */
    public static final String ACTS = "acts";

    /** Pair and id to a visit. */
    public static final String VISITS = "visits";

    /** Pair and time to an alert. */
    public static final String ALERTS = "alerts";

    /** Pair and fact to whether it was alerted. */
    public static final String SENT = "sent";

    private Stores() {}

    /** Every store. */
    public static List<String> all() {
        return Stream.concat(Stream.of(ITEMS), ofPairs().stream()).toList();
    }

    /** The stores that move together with a pair. */
    public static List<String> ofPairs() {
        return List.of(PAIRS, LEDGER, TOLD, REPORTS, INDEX, ACTS, VISITS, ALERTS, SENT);
    }
}
