package io.entente.coding.judge;

import java.util.Arrays;

/** The features of one candidate: indices into a model's weights, each with its value. Reused from one to the next. */
public final class Features implements Signals {
    private int[] index = new int[64];
    private double[] value = new double[64];
    private double[] dense = new double[1024];
    private int size;
    private int first;

    public void clear() {
        for (int i = 0; i < size; i++) {
            dense[index[i]] = 0;
        }
        size = 0;
    }

    /** Drops all but the first {@code many} features. */
    public void keep(int many) {
        for (int i = many; i < size; i++) {
            dense[index[i]] -= value[i];
        }
        size = many;
    }

    /** From now on features are counted from this one on. */
    public void from(int feature) {
        first = feature;
    }

    @Override
    public void add(int number, double amount) {
        int feature = first + number;
        if (size == index.length) {
            index = Arrays.copyOf(index, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        if (feature >= dense.length) {
            dense = Arrays.copyOf(dense, 2 * feature);
        }
        dense[feature] += amount;
        index[size] = feature;
        value[size++] = amount;
    }

    /** The value of a feature, 0 where it was not added. */
    double at(int feature) {
        return feature < dense.length ? dense[feature] : 0;
    }

    public int size() {
        return size;
    }

    public int index(int i) {
        return index[i];
    }

    public double value(int i) {
        return value[i];
    }
}
