package io.entente.coding.judge;

/** Takes in what speaks for or against a candidate: features, by their number in a {@link Space}, each with an amount. */
public interface Signals {
    void add(int feature, double amount);

    default void add(int feature) {
        add(feature, 1);
    }
}
