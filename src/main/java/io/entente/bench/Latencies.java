package io.entente.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of single records in milliseconds. Thread safe. */
final class Latencies {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param p50 half took no longer than this, in milliseconds
     * @param p99 99 of 100 took no longer than this, in milliseconds
     */
    record Percentiles(double p50, double p99) {}

    void add(double ms) {
        millis.add(ms);
    }

    int size() {
        return millis.size();
    }

    /** By nearest rank. */
    Percentiles percentiles() {
        List<Double> sorted;
        synchronized (millis) {
            sorted = new ArrayList<>(millis);
        }
        Collections.sort(sorted);
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
