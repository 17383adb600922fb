package io.entente.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;

/** Counts of a comparison of sets in which what the gold calls optional neither misses nor errs. */
public final class Tally {
    private int hit;
    private int miss;
    private int extra;

    /** What one item added. */
    public record Difference(Set<String> missed, Set<String> extra) {
        boolean none() {
            return missed.isEmpty() && extra.isEmpty();
        }
    }

    /** A measure, rounded to four digits as the reference scorer does. */
    public record Row(double precision, double recall, double f1, int hit, int miss, int extra) {}

    Difference add(Set<String> core, Set<String> optional, Set<String> found) {
        Set<String> missed = new TreeSet<>(core);
        missed.removeAll(found);
        Set<String> wrong = new TreeSet<>(found);
        wrong.removeAll(core);
        wrong.removeAll(optional);
        hit += core.size() - missed.size();
        miss += missed.size();
        extra += wrong.size();
        return new Difference(missed, wrong);
    }

    /** The counts as precision, recall and F1; both are 1 where there is nothing to find. */
    public Row row() {
        double p = hit + extra == 0 ? 1 : (double) hit / (hit + extra);
        double r = hit + miss == 0 ? 1 : (double) hit / (hit + miss);
        double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return new Row(rounded(p), rounded(r), rounded(f), hit, miss, extra);
    }

    static double rounded(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
