package io.entente.coding;

import io.entente.coding.judge.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets words of like use share what is learnt of them: beside a weight of its own each word gets what its vector is
 * worth in the block of features it stands in. Both add up to one weight a word, so that a model that has learnt so is
 * read like any other.
 */
final class Likeness {
    /** How much the like of a word tells beside the word itself: best in cross-validation. */
    private static final double SHARE = 3;

    private final int size;
    private final int[] block;
    private final float[][] vector;
    private final int blocks;

    Likeness(Space space, WordVectors vectors) {
        this.size = space.size();
        this.block = new int[size];
        this.vector = new float[size][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String name = space.name(i);
            int dot = name.lastIndexOf('.');
            String prefix = name.substring(0, dot);
            vector[i] = vectors.of(name.substring(dot + 1));
            block[i] = vector[i] == null ? -1 : numbers.computeIfAbsent(prefix, p -> numbers.size());
        }
        this.blocks = numbers.size();
    }

    double[] fit(List<Logistic.Example> examples, double ridge, int epochs) {
        List<Logistic.Example> wide = new ArrayList<>(examples.size());
        for (Logistic.Example e : examples) {
            wide.add(widen(e));
        }
        return narrow(Logistic.fit(wide, size + blocks * WordVectors.SIZE, ridge, epochs));
    }

    private Logistic.Example widen(Logistic.Example e) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < e.index().length; i++) {
            float[] v = vector[e.index()[i]];
            if (v != null) {
                double[] sum = sums.computeIfAbsent(block[e.index()[i]], b -> new double[WordVectors.SIZE]);
                for (int d = 0; d < v.length; d++) {
                    sum[d] += e.value()[i] * v[d] * SHARE;
                }
            }
        }
        int many = e.index().length;
        int[] index = Arrays.copyOf(e.index(), many + sums.size() * WordVectors.SIZE);
        double[] value = Arrays.copyOf(e.value(), index.length);
        for (Map.Entry<Integer, double[]> sum : sums.entrySet()) {
            for (int d = 0; d < WordVectors.SIZE; d++) {
                index[many] = size + sum.getKey() * WordVectors.SIZE + d;
                value[many++] = sum.getValue()[d];
            }
        }
        return new Logistic.Example(index, value, e.label(), e.bag());
    }

    private double[] narrow(double[] wide) {
        double[] weights = Arrays.copyOf(wide, size);
        for (int i = 0; i < size; i++) {
            if (vector[i] != null) {
                int first = size + block[i] * WordVectors.SIZE;
                for (int d = 0; d < WordVectors.SIZE; d++) {
                    weights[i] += wide[first + d] * vector[i][d] * SHARE;
                }
            }
        }
        return weights;
    }
}
