package io.entente.coding;

import io.entente.coding.judge.Forest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Gradient boosting of small trees for log odds, over histograms of sparse features. After Friedman (2001), with the
 * second-order leaves and leaf-wise growth now usual. The same examples in the same order give the same forest.
 */
final class Boosting {
    private static final int MOST_BINS = 32;

    /** @param ridge what weighs against large leaves */
    record Settings(int trees, double rate, int leaves, int least, double ridge, double rows, double columns) {}

    private final Settings settings;
    private final List<Logistic.Example> examples;
    private final double[][] cuts;
    private final int[] zeroBin;
    private final int[] offset;
    private final int[][] features;
    private final byte[][] bins;
    private final double[] gradient;
    private final double[] weight;
    private final double[] score;
    private final double[] histG;
    private final double[] histH;
    private final int[] histN;
    private final Random random = new Random(11);
    private BitSet columns = new BitSet();

    private Boosting(List<Logistic.Example> examples, int size, Settings settings) {
        this.settings = settings;
        this.examples = examples;
        int n = examples.size();
        this.cuts = cuts(examples, size);
        this.zeroBin = new int[size];
        this.offset = new int[size + 1];
        for (int f = 0; f < size; f++) {
            zeroBin[f] = bin(cuts[f], 0);
            offset[f + 1] = offset[f] + cuts[f].length + 1;
        }
        this.features = new int[n][];
        this.bins = new byte[n][];
        for (int i = 0; i < n; i++) {
            bind(i);
        }
        this.gradient = new double[n];
        this.weight = new double[n];
        this.score = new double[n];
        this.histG = new double[offset[size]];
        this.histH = new double[offset[size]];
        this.histN = new int[offset[size]];
    }

    static Forest fit(List<Logistic.Example> examples, int size, Settings settings) {
        return new Boosting(examples, size, settings).grow();
    }

    private void bind(int i) {
        Logistic.Example e = examples.get(i);
        double[] sums = new double[e.index().length];
        int[] at = new int[e.index().length];
        int many = 0;
        for (int j = 0; j < e.index().length; j++) {
            int known = 0;
            while (known < many && at[known] != e.index()[j]) {
                known++;
            }
            if (known == many) {
                at[many++] = e.index()[j];
            }
            sums[known] += e.value()[j];
        }
        features[i] = Arrays.copyOf(at, many);
        bins[i] = new byte[many];
        for (int j = 0; j < many; j++) {
            bins[i][j] = (byte) bin(cuts[at[j]], sums[j]);
        }
    }

    private static int bin(double[] cuts, double value) {
        int bin = 0;
        while (bin < cuts.length && value > cuts[bin]) {
            bin++;
        }
        return bin;
    }

    /** For each feature the thresholds worth trying: between its values, or between its quantiles. */
    private static double[][] cuts(List<Logistic.Example> examples, int size) {
        List<List<Double>> values = new ArrayList<>();
        for (int f = 0; f < size; f++) {
            values.add(new ArrayList<>());
        }
        for (Logistic.Example e : examples) {
            for (int j = 0; j < e.index().length; j++) {
                values.get(e.index()[j]).add(e.value()[j]);
            }
        }
        double[][] cuts = new double[size][];
        for (int f = 0; f < size; f++) {
            List<Double> of = values.get(f);
            if (of.size() < examples.size()) {
                of.add(0.0);
            }
            double[] sorted = of.stream().mapToDouble(d -> d).sorted().toArray();
            double[] distinct = Arrays.stream(sorted).distinct().toArray();
            if (distinct.length > MOST_BINS) {
                double[] quantiles = new double[MOST_BINS];
                for (int q = 0; q < MOST_BINS; q++) {
                    quantiles[q] = sorted[(int) ((long) q * (sorted.length - 1) / (MOST_BINS - 1))];
                }
                distinct = Arrays.stream(quantiles).distinct().toArray();
            }
            cuts[f] = new double[Math.max(0, distinct.length - 1)];
            for (int i = 0; i + 1 < distinct.length; i++) {
                cuts[f][i] = (distinct[i] + distinct[i + 1]) / 2;
            }
        }
        return cuts;
    }

    private Forest grow() {
        int n = examples.size();
        double positive = examples.stream().filter(Logistic.Example::label).count();
        double base = Math.log((positive + 1) / (n - positive + 1));
        Arrays.fill(score, base);
        Forest.Builder forest = new Forest.Builder(base);
        for (int tree = 0; tree < settings.trees; tree++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                gradient[i] = p - (examples.get(i).label() ? 1 : 0);
                weight[i] = Math.max(1e-6, p * (1 - p));
                if (random.nextDouble() < settings.rows) {
                    rows.add(i);
                }
            }
            columns = new BitSet();
            for (int f = 0; f < cuts.length; f++) {
                columns.set(f, random.nextDouble() < settings.columns);
            }
            Node root = tree(rows.stream().mapToInt(i -> i).toArray());
            write(root, forest);
            for (int i = 0; i < n; i++) {
                score[i] += leaf(root, i);
            }
        }
        return forest.build();
    }

    /** A node, a leaf while it has no children. */
    private static final class Node {
        final int[] rows;
        final double odds;
        int feature = -1;
        int bin;
        double gain;
        Node below;
        Node above;

        Node(int[] rows, double odds) {
            this.rows = rows;
            this.odds = odds;
        }
    }

    private Node tree(int[] rows) {
        Node root = node(rows);
        PriorityQueue<Node> open = new PriorityQueue<>((a, b) -> Double.compare(b.gain, a.gain));
        open.add(root);
        for (int leaves = 1; leaves < settings.leaves && !open.isEmpty(); ) {
            Node node = open.poll();
            if (node.gain <= 0) {
                break;
            }
            int[] below = Arrays.stream(node.rows)
                    .filter(i -> binOf(i, node.feature) <= node.bin)
                    .toArray();
            int[] above = Arrays.stream(node.rows)
                    .filter(i -> binOf(i, node.feature) > node.bin)
                    .toArray();
            node.below = node(below);
            node.above = node(above);
            open.add(node.below);
            open.add(node.above);
            leaves++;
        }
        return root;
    }

    private int binOf(int row, int feature) {
        int[] of = features[row];
        for (int j = 0; j < of.length; j++) {
            if (of[j] == feature) {
                return bins[row][j];
            }
        }
        return zeroBin[feature];
    }

    /** A leaf of these rows, with the best way to split it. */
    private Node node(int[] rows) {
        double g = 0;
        double h = 0;
        Arrays.fill(histG, 0);
        Arrays.fill(histH, 0);
        Arrays.fill(histN, 0);
        for (int row : rows) {
            g += gradient[row];
            h += weight[row];
            int[] of = features[row];
            for (int j = 0; j < of.length; j++) {
                int at = offset[of[j]] + bins[row][j];
                histG[at] += gradient[row];
                histH[at] += weight[row];
                histN[at]++;
            }
        }
        Node node = new Node(rows, -settings.rate * g / (h + settings.ridge));
        for (int f = columns.nextSetBit(0); f >= 0; f = columns.nextSetBit(f + 1)) {
            split(node, f, g, h);
        }
        return node;
    }

    private void split(Node node, int f, double g, double h) {
        int count = cuts[f].length + 1;
        double missingG = g;
        double missingH = h;
        int missing = node.rows.length;
        for (int b = 0; b < count; b++) {
            missingG -= histG[offset[f] + b];
            missingH -= histH[offset[f] + b];
            missing -= histN[offset[f] + b];
        }
        double whole = g * g / (h + settings.ridge);
        double lg = 0;
        double lh = 0;
        int ln = 0;
        for (int b = 0; b + 1 < count; b++) {
            boolean zero = b == zeroBin[f];
            lg += histG[offset[f] + b] + (zero ? missingG : 0);
            lh += histH[offset[f] + b] + (zero ? missingH : 0);
            ln += histN[offset[f] + b] + (zero ? missing : 0);
            if (ln >= settings.least && node.rows.length - ln >= settings.least) {
                double rg = g - lg;
                double gain = lg * lg / (lh + settings.ridge) + rg * rg / (h - lh + settings.ridge) - whole;
                if (gain > node.gain + 1e-9) {
                    node.gain = gain;
                    node.feature = f;
                    node.bin = b;
                }
            }
        }
    }

    private double leaf(Node root, int row) {
        Node at = root;
        while (at.below != null) {
            at = binOf(row, at.feature) <= at.bin ? at.below : at.above;
        }
        return at.odds;
    }

    private void write(Node node, Forest.Builder forest) {
        if (node.below == null) {
            forest.leaf(node.odds);
            return;
        }
        forest.split(node.feature, cuts[node.feature][node.bin]);
        write(node.below, forest);
        write(node.above, forest);
    }
}
