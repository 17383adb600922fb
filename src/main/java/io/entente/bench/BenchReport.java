package io.entente.bench;

import io.entente.bench.Latencies.Percentiles;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, all in one run on one machine; compare the ratios.
 *
 * @param items in each pass
 * @param itemBytes mean size of a record of news
 * @param itemsPerSecond the whole way: broker, coding, folding, stores, exactly once
 * @param streamsPassThroughItemsPerSecond the same records through Kafka Streams to a small record, exactly once
 * @param plainLoopItemsPerSecond the same through a consumer and a transactional producer
 * @param coderItemsPerSecond the coder on one thread, without Kafka
 * @param dictionaryPassItemsPerSecond sentences, words and one look-up of the coder's names, on one thread
 * @param coderShareOfDictionaryPass the ratio of the two
 * @param shareOfCoder the whole way's rate beside that of the coder alone on as many threads
 * @param latencyMs published to the broker until in the store, at {@code latencyItemsPerSecond}
 * @param bareLatencyMs published until read behind a pass-through, at the same rate
 * @param cpuSecondsPerMillionItems of the whole process, broker included, in the whole pass
 * @param heapMb used after a collection
 * @param rssMb resident at the end; null where the system does not tell
 */
record BenchReport(
        int items,
        double itemBytes,
        int processors,
        String java,
        double itemsPerSecond,
        double streamsPassThroughItemsPerSecond,
        double plainLoopItemsPerSecond,
        double coderItemsPerSecond,
        double dictionaryPassItemsPerSecond,
        double coderShareOfDictionaryPass,
        double shareOfCoder,
        int latencyItemsPerSecond,
        Percentiles latencyMs,
        Percentiles bareLatencyMs,
        double cpuSecondsPerMillionItems,
        double heapMb,
        @Nullable Double rssMb) {

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                "%,d items of %,.0f bytes, %d processors, Java %s%n".formatted(items, itemBytes, processors, java));
        rate(table, "whole service", itemsPerSecond);
        rate(table, "Kafka Streams pass-through", streamsPassThroughItemsPerSecond);
        rate(table, "plain consumer-producer loop", plainLoopItemsPerSecond);
        rate(table, "coder alone, one thread", coderItemsPerSecond);
        rate(table, "dictionary pass, one thread", dictionaryPassItemsPerSecond);
        table.append("%-32s %12.2f of the coder on as many threads%n".formatted("whole service", shareOfCoder));
        latency(table, "latency, published to stored", latencyMs);
        latency(table, "latency, pass-through", bareLatencyMs);
        table.append("%-32s %,12.1f s%n".formatted("CPU for a million items", cpuSecondsPerMillionItems));
        table.append("%-32s %,12.0f MB%n".formatted("heap", heapMb));
        if (rssMb != null) {
            table.append("%-32s %,12.0f MB%n".formatted("resident", rssMb));
        }
        return table.toString();
    }

    private static void rate(StringBuilder table, String what, double perSecond) {
        table.append("%-32s %,12.0f items/s%n".formatted(what, perSecond));
    }

    private void latency(StringBuilder table, String what, Percentiles ms) {
        table.append("%-32s %,12.0f ms p50, %,.0f ms p99 (at %d items/s)%n"
                .formatted(what, ms.p50(), ms.p99(), latencyItemsPerSecond));
    }
}
