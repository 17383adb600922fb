package io.entente.score;

import io.entente.model.EventType;
import io.entente.model.Pair;
import io.entente.model.Relation;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All days of one pair: the sums of what took effect on each, from which any day's score follows. Days are added in
 * the order of their dates, so the same acts give the same bits whatever the order in which they came. Not thread safe.
 */
public final class Ledger {
    /** By epoch day; a day whose sums are all zero is not kept. */
    private final TreeMap<Integer, DaySums> days = new TreeMap<>();

    /** All days together, so that the counts of the present cost no walk over ten years. */
    private final DaySums total = new DaySums();

    private final SortedSet<Integer> changedYears = new TreeSet<>();

    /** Counts an act of {@code micros} weight from {@code effective} on. */
    public void add(LocalDate effective, long micros, EventType type) {
        change(effective, sums -> sums.add(micros, type, 1));
    }

    /** Takes back what {@link #add} counted. */
    public void subtract(LocalDate effective, long micros, EventType type) {
        change(effective, sums -> sums.add(micros, type, -1));
    }

    /** Counts {@code by} more items (or fewer) that told of the pair from {@code day} on. */
    public void addItems(LocalDate day, int by) {
        change(day, sums -> sums.items += by);
    }

    /** On how many days something took effect. */
    public int days() {
        return days.size();
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public Optional<LocalDate> lastDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days.lastKey()));
    }

    /** The pair on {@code day}: acts with later effect do not count. */
    public Standing standing(LocalDate day, Decay decay) {
        int t = Math.toIntExact(day.toEpochDay());
        double cooperation = 0;
        double conflict = 0;
        long events = 0;
        for (Map.Entry<Integer, DaySums> entry : days.headMap(t, true).entrySet()) {
            DaySums sums = entry.getValue();
            double factor = decay.after(t - entry.getKey());
            cooperation += sums.cooperation * factor;
            conflict += sums.conflict * factor;
            events += sums.acts;
        }
        return new Standing(cooperation / 1e6, conflict / 1e6, events);
    }

    /** The relation as of {@code day}; empty if nothing ever took effect between the two. */
    public Optional<Relation> relation(Pair pair, LocalDate day, Decay decay) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Standing now = standing(day, decay);
        NavigableMap<Integer, DaySums> known = days.headMap(Math.toIntExact(day.toEpochDay()), true);
        DaySums sums = sum(known);
        return Optional.of(new Relation(
                pair,
                now.score(),
                now.cooperation(),
                now.conflict(),
                now.events(),
                sums.items,
                now.score() - standing(day.minusDays(7), decay).score(),
                now.score() - standing(day.minusDays(30), decay).score(),
                byType(sums),
                known.isEmpty() ? null : LocalDate.ofEpochDay(known.lastKey()),
                known.isEmpty() ? null : LocalDate.ofEpochDay(known.firstKey()),
                day));
    }

    /** One row a step from {@code from} to {@code to}, oldest first; the last row stands at {@code to}. */
    public List<HistoryRow> history(LocalDate from, LocalDate to, Step step, Decay decay) {
        List<HistoryRow> rows = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate end = step.endOf(day);
            day = end.isAfter(to) ? to : end;
            Standing then = standing(day, decay);
            rows.add(new HistoryRow(day, then.score(), then.cooperation(), then.conflict(), then.events()));
        }
        return rows;
    }

    /** The years that changed since the last call. */
    public SortedSet<Integer> takeChangedYears() {
        SortedSet<Integer> taken = new TreeSet<>(changedYears);
        changedYears.clear();
        return taken;
    }

    SortedMap<Integer, DaySums> daysOf(int year) {
        int first = Math.toIntExact(Year.of(year).atDay(1).toEpochDay());
        int next = Math.toIntExact(Year.of(year + 1).atDay(1).toEpochDay());
        return days.subMap(first, next);
    }

    void load(int epochDay, DaySums sums) {
        days.put(epochDay, sums);
        total.add(sums);
    }

    private void change(LocalDate day, Consumer<DaySums> change) {
        int key = Math.toIntExact(day.toEpochDay());
        DaySums sums = days.computeIfAbsent(key, k -> new DaySums());
        change.accept(sums);
        change.accept(total);
        if (sums.isZero()) {
            days.remove(key);
        }
        changedYears.add(day.getYear());
    }

    private DaySums sum(NavigableMap<Integer, DaySums> known) {
        if (!known.isEmpty() && known.lastKey().equals(days.lastKey())) {
            return total;
        }
        DaySums sum = new DaySums();
        known.values().forEach(sum::add);
        return sum;
    }

    private static SortedMap<EventType, Long> byType(DaySums sums) {
        SortedMap<EventType, Long> counts = new TreeMap<>();
        for (EventType type : EventType.values()) {
            if (sums.byType[type.ordinal()] != 0) {
                counts.put(type, (long) sums.byType[type.ordinal()]);
            }
        }
        return counts;
    }
}
