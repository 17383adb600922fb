package io.entente.score;

/**
 * Two states' cooperation and conflict on one day, decayed to it, in the unit of intensity.
 *
 * @param events acts in effect by then
 */
public record Standing(double cooperation, double conflict, long events) {
    /** Keeps the score of a pair with few acts near zero; the contract's 30. */
    private static final double INERTIA = 30;

    /** The contract's formula, -100 to 100. */
    public double score() {
        return 100 * (cooperation - conflict) / (cooperation + conflict + INERTIA);
    }
}
