package io.entente.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.model.EventType;
import io.entente.model.Pair;
import io.entente.model.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TheScoreIsTheContractsFormulaTest {
    private static final Pair PAIR = Pair.parse("KHM-PAK");
    private static final LocalDate FIRST = LocalDate.parse("2019-06-01");

    record Weighed(LocalDate day, long micros, EventType type) {}

    @Property(tries = 200)
    void addedUpActByAct(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int acts,
            @ForAll @IntRange(min = 1, max = 400) int halfLife) {
        List<Weighed> all = random(new Random(seed), acts);
        Decay decay = new Decay(new ScoreSettings(Duration.ofDays(halfLife)));
        LocalDate day = FIRST.plusDays(new Random(seed + 1).nextInt(2200));

        Standing standing = ledger(all).standing(day, decay);

        double cooperation = 0;
        double conflict = 0;
        for (Weighed act : all) {
            if (!act.day().isAfter(day)) {
                double left =
                        act.micros() / 1e6 * Math.pow(2, -ChronoUnit.DAYS.between(act.day(), day) / (double) halfLife);
                cooperation += Math.max(0, left);
                conflict += Math.max(0, -left);
            }
        }
        assertThat(standing.cooperation()).isCloseTo(cooperation, within(1e-9 * Math.max(1e-3, cooperation)));
        assertThat(standing.conflict()).isCloseTo(conflict, within(1e-9 * Math.max(1e-3, conflict)));
        assertThat(standing.score())
                .isCloseTo(100 * (cooperation - conflict) / (cooperation + conflict + 30), within(1e-9));
    }

    @Property(tries = 100)
    void theSameToTheBitInAnyOrderAndAfterDetoursAndAStay(@ForAll long seed) {
        Random random = new Random(seed);
        List<Weighed> all = random(random, 200);
        Decay decay = new Decay(ScoreSettings.defaults());
        LocalDate day = FIRST.plusDays(1500);
        List<Weighed> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        Ledger winding = ledger(shuffled);
        for (Weighed other : random(random, 50)) {
            winding.add(other.day(), other.micros(), other.type());
            winding = stored(winding);
            winding.subtract(other.day(), other.micros(), other.type());
        }

        assertThat(winding.relation(PAIR, day, decay)).isEqualTo(ledger(all).relation(PAIR, day, decay));
        assertThat(winding.history(FIRST, day, Step.MONTH, decay))
                .isEqualTo(ledger(all).history(FIRST, day, Step.MONTH, decay));
    }

    @Property(tries = 50)
    void changesAreDifferencesOfScores(@ForAll long seed) {
        Ledger ledger = ledger(random(new Random(seed), 100));
        Decay decay = new Decay(ScoreSettings.defaults());
        LocalDate day = FIRST.plusDays(700);

        var relation = ledger.relation(PAIR, day, decay).orElseThrow();

        assertThat(relation.change7d())
                .isEqualTo(relation.score()
                        - ledger.standing(day.minusDays(7), decay).score());
        assertThat(relation.change30d())
                .isEqualTo(relation.score()
                        - ledger.standing(day.minusDays(30), decay).score());
    }

    @Property
    void weightsAreWholeMillionths(
            @ForAll @IntRange(min = -100, max = 100) int tenths, @ForAll @IntRange(max = 1000) int mille) {
        double exact = tenths / 10.0 * (mille / 1000.0) * 0.25;
        assertThat(Weights.micros(tenths / 10.0, mille / 1000.0, Status.PROPOSED) / 1e6)
                .isCloseTo(exact, within(0.5000001e-6));
        assertThat(Weights.micros(tenths / 10.0, mille / 1000.0, Status.OCCURRED))
                .isEqualTo(-Weights.micros(-tenths / 10.0, mille / 1000.0, Status.OCCURRED));
        assertThat(Weights.micros(tenths / 10.0, mille / 1000.0, Status.CANCELLED))
                .isZero();
    }

    private static Ledger ledger(List<Weighed> acts) {
        Ledger ledger = new Ledger();
        acts.forEach(act -> ledger.add(act.day(), act.micros(), act.type()));
        return ledger;
    }

    /** Written and read again, year by year. */
    private static Ledger stored(Ledger ledger) {
        Ledger read = new Ledger();
        for (int year = 2019; year <= 2026; year++) {
            byte[] bytes = LedgerYears.write(ledger, year);
            if (bytes != null) {
                LedgerYears.read(bytes, year, read);
            }
        }
        return read;
    }

    private static List<Weighed> random(Random random, int acts) {
        List<Weighed> all = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            EventType type = EventType.values()[random.nextInt(16)];
            all.add(new Weighed(FIRST.plusDays(random.nextInt(2000)), random.nextLong(-10_000_000, 10_000_001), type));
        }
        return all;
    }
}
