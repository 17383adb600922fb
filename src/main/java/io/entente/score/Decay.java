package io.entente.score;

/**
 * The factors {@code 2^(-k/H)} of whole days k. Each is computed by the same expression whether it comes from the table
 * or not, with {@link StrictMath} so that it is the same on every machine. Immutable and thread safe.
 */
public final class Decay {
    private static final int TABLE = 4096;

    private final int halfLifeDays;
    private final double[] table = new double[TABLE];

    public Decay(ScoreSettings settings) {
        halfLifeDays = settings.halfLifeDays();
        for (int k = 0; k < TABLE; k++) {
            table[k] = compute(k);
        }
    }

    /** What is left after {@code days}, which must not be negative. */
    double after(int days) {
        return days < TABLE ? table[days] : compute(days);
    }

    private double compute(int days) {
        return StrictMath.pow(2, -days / (double) halfLifeDays);
    }
}
