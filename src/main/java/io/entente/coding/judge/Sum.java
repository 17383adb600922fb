package io.entente.coding.judge;

/** Adds up the weights of features as they are told. Used by one thread. */
public final class Sum implements Signals {
    private final double[] weights;
    private double value;

    Sum(double[] weights) {
        this.weights = weights;
    }

    /** Begins anew from what is already known. */
    public void start(double known) {
        value = known;
    }

    @Override
    public void add(int feature, double amount) {
        value += weights[feature] * amount;
    }

    @Override
    public void add(int feature) {
        value += weights[feature];
    }

    /** The log odds that the candidate is right. */
    public double value() {
        return value;
    }
}
