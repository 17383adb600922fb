package io.entente.alert;

import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Relation;
import io.entente.model.Status;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract's four rules. What was alerted, or was quiet when it might have been, is marked under every id of the
 * act or visit, so that neither a copy, nor an edit, nor a change of id alerts again.
 */
public final class AlertRules {
    private static final int SHIFT_DAYS = 7;

    private final AlertSettings settings;

    public AlertRules(AlertSettings settings) {
        this.settings = settings;
    }

    /** {@code high-level-visit} or {@code visit-changed}. */
    public Optional<Alert> visit(Known<VisitLife> known, Trigger trigger, Marks marks) {
        VisitLife visit = known.fact();
        Mark mark = find(Rule.HIGH_LEVEL_VISIT, known, marks);
        if (mark == null) {
            boolean calls =
                    visit.highLevel() && visit.status() != VisitStatus.CANCELLED && watched(trigger, visit.reports());
            if (!calls) {
                return Optional.empty();
            }
            mark(
                    Rule.HIGH_LEVEL_VISIT,
                    known.ids(),
                    Mark.of(!trigger.quiet(), visit.status().toString()),
                    marks);
            return told(trigger, Alerts.visit(Rule.HIGH_LEVEL_VISIT, visit, trigger.time()));
        }
        Mark now = mark.with(Mark.of(false, visit.status().toString()));
        boolean changed = !now.equals(mark);
        mark(Rule.HIGH_LEVEL_VISIT, changed || known.fresh() ? known.ids() : known.joined(), now, marks);
        return changed && mark.sent() && settings.watches(trigger.pair())
                ? told(trigger, Alerts.visit(Rule.VISIT_CHANGED, visit, trigger.time()))
                : Optional.empty();
    }

    /** {@code severe-event}. */
    public Optional<Alert> act(Known<Act> known, Trigger trigger, Marks marks) {
        Act act = known.fact();
        if (act.intensity() > settings.severeIntensity()) {
            return Optional.empty();
        }
        Mark mark = find(Rule.SEVERE_EVENT, known, marks);
        if (mark != null) {
            mark(Rule.SEVERE_EVENT, known.fresh() ? known.ids() : known.joined(), mark, marks);
            return Optional.empty();
        }
        if (act.status() != Status.OCCURRED || !watched(trigger, act.reports())) {
            return Optional.empty();
        }
        mark(Rule.SEVERE_EVENT, known.ids(), new Mark(!trigger.quiet(), new TreeSet<>()), marks);
        return told(trigger, Alerts.act(act, trigger.time()));
    }

    /**
     * {@code relation-shift}.
     *
     * @param relation as of its last event
     * @param actsBetween the acts in effect from one day to another, both included
     */
    public Optional<Alert> shift(
            Relation relation, BiFunction<LocalDate, LocalDate, List<Act>> actsBetween, Trigger trigger, Marks marks) {
        if (Math.abs(relation.change7d()) < settings.shiftBy() || !settings.watches(trigger.pair())) {
            return Optional.empty();
        }
        LocalDate day = relation.asOf();
        String key = Rule.RELATION_SHIFT + "|" + (relation.change7d() > 0 ? "up" : "down");
        Mark mark = marks.find(key);
        if (mark != null && mark.of().stream().anyMatch(told -> near(LocalDate.parse(told), day))) {
            return Optional.empty();
        }
        List<Act> acts = actsBetween.apply(day.minusDays(SHIFT_DAYS - 1), day);
        long publishers = acts.stream()
                .flatMap(act -> act.publishers().stream())
                .distinct()
                .count();
        if (acts.size() < settings.shiftActs() || publishers < settings.shiftPublishers()) {
            return Optional.empty();
        }
        Mark now = Mark.of(!trigger.quiet(), day.toString());
        marks.save(key, mark == null ? now : mark.with(now));
        return told(trigger, Alerts.shift(relation, acts, trigger.time()));
    }

    /** The rule that raised an alert; empty for one of another release. */
    public static Optional<Rule> ruleOf(Alert alert) {
        return Stream.of(Rule.values())
                .filter(rule -> rule.type().equals(alert.type()))
                .findFirst();
    }

    private boolean watched(Trigger trigger, int reports) {
        return settings.watches(trigger.pair()) && reports >= settings.minReports();
    }

    private static boolean near(LocalDate told, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(told, day)) < SHIFT_DAYS;
    }

    private static Optional<Alert> told(Trigger trigger, Alert alert) {
        return trigger.quiet() ? Optional.empty() : Optional.of(alert);
    }

    private static @Nullable Mark find(Rule rule, Known<?> known, Marks marks) {
        Mark all = null;
        for (String id : known.idsToAsk()) {
            Mark mark = marks.find(rule + "|" + id);
            all = mark == null ? all : all == null ? mark : all.with(mark);
        }
        return all;
    }

    private static void mark(Rule rule, Collection<String> ids, Mark mark, Marks marks) {
        for (String id : ids) {
            if (!mark.equals(marks.find(rule + "|" + id))) {
                marks.save(rule + "|" + id, mark);
            }
        }
    }
}
