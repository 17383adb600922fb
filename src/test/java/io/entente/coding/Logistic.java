package io.entente.coding;

import io.entente.coding.judge.Features;
import io.entente.coding.judge.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Logistic regression with ridge penalty by Adagrad in a fixed order: the same data give the same weights. */
final class Logistic {
    record Example(int[] index, double[] value, boolean label, double weight) {
        static Example of(Features f, boolean label, double weight) {
            int[] index = new int[f.size()];
            double[] value = new double[f.size()];
            for (int i = 0; i < index.length; i++) {
                index[i] = f.index(i);
                value[i] = f.value(i);
            }
            return new Example(index, value, label, weight);
        }
    }

    private Logistic() {}

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
                double sum = 0;
                for (int i = 0; i < e.index.length; i++) {
                    sum += w[e.index[i]] * e.value[i];
                }
                double error = (Model.probability(sum) - (e.label ? 1 : 0)) * e.weight;
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
