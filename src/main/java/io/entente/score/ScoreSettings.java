package io.entente.score;

import java.time.Duration;

/**
 * How the score forgets.
 *
 * @param halfLife {@code score.half.life}: whole days, at least one, after which an act weighs half
 */
public record ScoreSettings(Duration halfLife) {
    public ScoreSettings {
        if (halfLife.toDays() < 1 || !halfLife.equals(Duration.ofDays(halfLife.toDays()))) {
            throw new IllegalArgumentException(
                    "score.half.life: " + halfLife + " is not a whole number of days from P1D on");
        }
    }

    public static ScoreSettings defaults() {
        return new ScoreSettings(Duration.ofDays(90));
    }

    public int halfLifeDays() {
        return Math.toIntExact(halfLife.toDays());
    }
}
