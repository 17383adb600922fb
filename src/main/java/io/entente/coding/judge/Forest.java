package io.entente.coding.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Boosted regression trees, whose leaves add up to log odds. Immutable.
 *
 * <p>A tree keeps a bit for each leaf that can still be reached, the leftmost lowest. A split whose feature is above the
 * threshold takes away the leaves on its lower side, in whatever order splits are asked; in the end the leftmost leaf
 * that is left is the one. So only the splits on features that a candidate has need a look, and the splits stand by
 * feature, the lowest threshold first.
 */
public final class Forest {
    private static final int MOST_LEAVES = Integer.SIZE;

    private final double base;
    private final List<Node> nodes;
    private final int[] firstLeaf;
    private final double[] odds;
    private final int[] firstSplit;
    private final double[] threshold;
    private final int[] tree;
    private final int[] keeps;
    /** Features with thresholds below 0, which split even where they are not told. */
    private final int[] signed;

    /** A split on a feature at a threshold, or a leaf with its odds. */
    private record Node(int feature, double value) {
        static final int LEAF = -1;

        boolean leaf() {
            return feature == LEAF;
        }
    }

    /** A split, its tree, and the leaves that are left above its threshold. */
    private record Split(int feature, double threshold, int tree, int keeps) {}

    private Forest(double base, List<Node> nodes) {
        this.base = base;
        this.nodes = List.copyOf(nodes);
        List<Split> splits = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Double> leaves = new ArrayList<>();
        for (int at = 0; at < nodes.size(); ) {
            starts.add(leaves.size());
            at = grow(at, starts.size() - 1, starts.get(starts.size() - 1), splits, leaves);
        }
        this.firstLeaf = starts.stream().mapToInt(i -> i).toArray();
        this.odds = leaves.stream().mapToDouble(d -> d).toArray();
        splits.sort(Comparator.comparingInt(Split::feature).thenComparingDouble(Split::threshold));
        this.threshold = splits.stream().mapToDouble(Split::threshold).toArray();
        this.tree = splits.stream().mapToInt(Split::tree).toArray();
        this.keeps = splits.stream().mapToInt(Split::keeps).toArray();
        int features = splits.isEmpty() ? 0 : splits.get(splits.size() - 1).feature() + 1;
        this.firstSplit = new int[features + 1];
        splits.forEach(split -> firstSplit[split.feature() + 1]++);
        Arrays.parallelPrefix(firstSplit, Integer::sum);
        this.signed = splits.stream()
                .filter(split -> split.threshold() < 0)
                .mapToInt(Split::feature)
                .distinct()
                .toArray();
    }

    /** Takes in the branch at node {@code at}; the node after it. */
    private int grow(int at, int of, int start, List<Split> splits, List<Double> leaves) {
        Node node = nodes.get(at);
        if (node.leaf()) {
            leaves.add(node.value());
            return at + 1;
        }
        int from = leaves.size() - start;
        int next = grow(at + 1, of, start, splits, leaves);
        int to = leaves.size() - start;
        next = grow(next, of, start, splits, leaves);
        if (leaves.size() - start > MOST_LEAVES) {
            throw new IllegalStateException("a tree has more than " + MOST_LEAVES + " leaves");
        }
        int lower = (1 << to - 1 << 1) - (1 << from);
        splits.add(new Split(node.feature(), node.value(), of, ~lower));
        return next;
    }

    /** One that scores many candidates. */
    public ForestScorer scorer() {
        return new ForestScorer(this);
    }

    int trees() {
        return firstLeaf.length;
    }

    /** Takes from each tree's leaves those that a feature of that value rules out. */
    void prune(int[] reach, int feature, double value) {
        if (feature + 1 >= firstSplit.length) {
            return;
        }
        int end = firstSplit[feature + 1];
        for (int i = firstSplit[feature]; i < end && threshold[i] < value; i++) {
            reach[tree[i]] &= keeps[i];
        }
    }

    /** The log odds of a candidate for which these leaves are left. */
    double sum(int[] reach, Features features) {
        for (int feature : signed) {
            prune(reach, feature, features.at(feature));
        }
        double sum = base;
        for (int i = 0; i < reach.length; i++) {
            sum += odds[firstLeaf[i] + Integer.numberOfTrailingZeros(reach[i])];
        }
        return sum;
    }

    /** The forest as {@link ModelFile} reads it, without comments. */
    public List<String> lines(Space space) {
        List<String> lines = new ArrayList<>();
        lines.add(line(ModelFile.BASE, base));
        for (Node node : nodes) {
            lines.add(line(node.leaf() ? ModelFile.LEAF : space.name(node.feature()), node.value()));
        }
        return lines;
    }

    private static String line(String name, double number) {
        return name + '\t' + String.format(Locale.ROOT, "%.4f", number);
    }

    /** Collects trees node by node: a split, then the branch at or below its threshold, then the one above. */
    public static final class Builder {
        private final double base;
        private final List<Node> nodes = new ArrayList<>();

        public Builder(double base) {
            this.base = base;
        }

        public void split(int on, double threshold) {
            nodes.add(new Node(on, threshold));
        }

        public void leaf(double odds) {
            nodes.add(new Node(Node.LEAF, odds));
        }

        public Forest build() {
            return new Forest(base, nodes);
        }
    }
}
