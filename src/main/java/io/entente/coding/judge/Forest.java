package io.entente.coding.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Boosted regression trees, whose leaves add up to log odds. Immutable.
 *
 * <p>The trees stand one after the other, each node before its children: an inner node sends a candidate whose feature
 * is above the threshold to {@code above}, any other to the node that follows.
 */
public final class Forest implements Model {
    private static final int LEAF = -1;

    private final double base;
    private final int[] roots;
    private final int[] feature;
    private final double[] value;
    private final int[] above;
    private final int width;

    private Forest(double base, int[] roots, int[] feature, double[] value, int[] above) {
        this.base = base;
        this.roots = roots;
        this.feature = feature;
        this.value = value;
        this.above = above;
        this.width = 1 + Arrays.stream(feature).max().orElse(LEAF);
    }

    @Override
    public double score(Features features) {
        double[] of = features.dense(width);
        double sum = base;
        for (int root : roots) {
            int at = root;
            for (int on = feature[at]; on != LEAF; on = feature[at]) {
                at = of[on] > value[at] ? above[at] : at + 1;
            }
            sum += value[at];
        }
        return sum;
    }

    /** The forest as {@link ModelFile} reads it, without comments. */
    public List<String> lines(Space space) {
        List<String> lines = new ArrayList<>();
        lines.add(line(ModelFile.BASE, base));
        for (int at = 0; at < feature.length; at++) {
            lines.add(line(feature[at] == LEAF ? ModelFile.LEAF : space.name(feature[at]), value[at]));
        }
        return lines;
    }

    private static String line(String name, double number) {
        return name + '\t' + String.format(Locale.ROOT, "%.4f", number);
    }

    /** Collects trees node by node, each in the order in which {@link Forest} keeps them. */
    public static final class Builder {
        private final double base;
        private final List<Integer> roots = new ArrayList<>();
        private final List<Integer> feature = new ArrayList<>();
        private final List<Double> value = new ArrayList<>();
        private final List<Integer> above = new ArrayList<>();

        public Builder(double base) {
            this.base = base;
        }

        public void tree() {
            roots.add(feature.size());
        }

        /** @return the node's place, for {@link #above} */
        public int split(int on, double threshold) {
            feature.add(on);
            value.add(threshold);
            above.add(LEAF);
            return feature.size() - 1;
        }

        /** The branch above the threshold of node {@code at} begins with the next node. */
        public void above(int at) {
            above.set(at, feature.size());
        }

        public void leaf(double odds) {
            feature.add(LEAF);
            value.add(odds);
            above.add(LEAF);
        }

        public Forest build() {
            return new Forest(
                    base,
                    roots.stream().mapToInt(i -> i).toArray(),
                    feature.stream().mapToInt(i -> i).toArray(),
                    value.stream().mapToDouble(d -> d).toArray(),
                    above.stream().mapToInt(i -> i).toArray());
        }
    }
}
