package io.entente.coding;

import io.entente.coding.judge.Features;
import io.entente.coding.judge.Odds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Logistic regression with ridge penalty by Adagrad in a fixed order: the same data give the same weights. */
final class Logistic {
    private static final int ROUNDS = 3;
    private static final double MARGIN = 1.0;

    /** @param bag examples of which, if they are positive, at least one is rightly so; others may be chance */
    record Example(int[] index, double[] value, boolean label, int bag) {
        static Example of(Features f, boolean label, int bag) {
            int[] index = new int[f.size()];
            double[] value = new double[f.size()];
            for (int i = 0; i < index.length; i++) {
                index[i] = f.index(i);
                value[i] = f.value(i);
            }
            return new Example(index, value, label, bag);
        }
    }

    private Logistic() {}

    /**
     * Fits where a positive bag says only that one of its examples is right: fits, keeps in each positive bag the
     * examples near its best, and fits again.
     */
    static List<Example> rightOfBags(List<Example> examples, int size, double ridge, int epochs) {
        double[] w = fit(examples, size, ridge, epochs);
        List<Example> kept = examples;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> best = new HashMap<>();
            for (Example e : examples) {
                if (e.label) {
                    best.merge(e.bag, score(w, e), Math::max);
                }
            }
            kept = new ArrayList<>();
            for (Example e : examples) {
                if (!e.label || score(w, e) >= best.getOrDefault(e.bag, 0.0) - MARGIN) {
                    kept.add(e);
                }
            }
            w = fit(kept, size, ridge, epochs);
        }
        return kept;
    }

    static double score(double[] w, Example e) {
        double sum = 0;
        for (int i = 0; i < e.index.length; i++) {
            sum += w[e.index[i]] * e.value[i];
        }
        return sum;
    }

    static double[] fit(List<Example> examples, int size, double ridge, int epochs) {
        double[] w = new double[size];
        double[] g2 = new double[size];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        double perExample = ridge / Math.max(1, examples.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            java.util.Collections.shuffle(order, random);
            double rate = 0.3 / Math.sqrt(1 + epoch);
            for (Example e : order) {
                double error = (Odds.probability(score(w, e)) - (e.label ? 1 : 0));
                for (int i = 0; i < e.index.length; i++) {
                    int j = e.index[i];
                    double g = error * e.value[i] + perExample * w[j] * 5;
                    g2[j] += g * g;
                    w[j] -= rate * g / Math.sqrt(g2[j] + 1e-3);
                }
            }
        }
        return w;
    }
}
