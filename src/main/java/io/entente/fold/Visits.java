package io.entente.fold;

import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Visit;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the reports of one visit say together: who, when, and its life in order of telling. A pure function of the set. */
public final class Visits {
    private Visits() {}

    /**
     * @param reports of one visit in key order, the leader first
     * @param more reports that are counted, no longer kept singly
     */
    public static VisitLife of(Pair pair, List<Report> reports, int more) {
        List<Report> inOrder = reports.stream().sorted(Told.BY_TELLING).toList();
        Visit lead = reports.get(0).asVisit();
        Stay stay = Stay.of(inOrder);
        List<VisitLife.Change> changes = changes(inOrder, stay);
        VisitStatus status = changes.get(changes.size() - 1).status();
        Office office = office(reports);
        Report witness = witness(inOrder, changes.get(changes.size() - 1));
        Told told = Told.of(reports, more);
        return new VisitLife(
                reports.get(0).id(),
                told.aliases(),
                pair,
                lead.visitor(),
                lead.host(),
                person(reports),
                office,
                status,
                stay.start(),
                stay.end(),
                office.highLevel(),
                told.reports(),
                told.publishers(),
                told.tellings(),
                changes,
                witness.evidence(),
                witness.origin().item(),
                told.first(),
                told.last());
    }

    private static Report witness(List<Report> reports, VisitLife.Change last) {
        return reports.stream()
                .filter(report -> report.origin().item().equals(last.by().item()))
                .findFirst()
                .orElse(reports.get(0));
    }

    private static List<VisitLife.Change> changes(List<Report> inOrder, Stay stay) {
        List<VisitLife.Change> changes = new ArrayList<>();
        VisitStatus now = null;
        for (Report report : inOrder) {
            VisitStatus said = said(report, stay);
            if (now == null || said != now && mayFollow(now, said)) {
                changes.add(new VisitLife.Change(said, report.origin().telling(report.evidence())));
                now = said;
            }
        }
        return changes;
    }

    /** A late echo of an earlier status takes nothing back; a cancelled visit may be planned anew. */
    private static boolean mayFollow(VisitStatus now, VisitStatus next) {
        return switch (now) {
            case PROPOSED, CANCELLED -> true;
            case PLANNED -> next != VisitStatus.PROPOSED;
            case UNDER_WAY -> next == VisitStatus.CONCLUDED || next == VisitStatus.CANCELLED;
            case CONCLUDED -> false;
        };
    }

    private static VisitStatus said(Report report, Stay stay) {
        return switch (report.status()) {
            case PROPOSED -> VisitStatus.PROPOSED;
            case PLANNED -> VisitStatus.PLANNED;
            case CANCELLED -> VisitStatus.CANCELLED;
            case OCCURRED -> stay.over(report) ? VisitStatus.CONCLUDED : VisitStatus.UNDER_WAY;
        };
    }

    /** The office that most reports give; of equals the higher. */
    private static Office office(List<Report> reports) {
        return most(reports, report -> report.asVisit().office(), Comparator.<Office>naturalOrder())
                .orElse(Office.OTHER);
    }

    /** The name as most reports spell it; of equals the longer, then the first in the alphabet. */
    private static @Nullable String person(List<Report> reports) {
        return most(
                        reports,
                        report -> report.asVisit().person(),
                        Comparator.comparingInt((String name) -> -name.length()).thenComparing(name -> name))
                .orElse(null);
    }

    static <T> Optional<T> most(List<Report> reports, Function<Report, @Nullable T> what, Comparator<T> among) {
        return reports.stream()
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .min(Comparator.comparing((Map.Entry<T, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey, among))
                .map(Map.Entry::getKey);
    }

    /** When the visit is, as its latest reports settle it. */
    private record Stay(
            @Nullable PartialDate start, @Nullable PartialDate end) {
        /** The best settled, of equals the latest told: a visit that is put off takes its new dates. */
        static Stay of(List<Report> inOrder) {
            PartialDate start = best(inOrder, Visit::start);
            PartialDate end = best(inOrder, Visit::end);
            boolean turned = start != null && end != null && end.lastDay().isBefore(start.firstDay());
            return new Stay(start, turned ? null : end);
        }

        private static @Nullable PartialDate best(List<Report> inOrder, Function<Visit, @Nullable PartialDate> what) {
            PartialDate best = null;
            Status bestStatus = Status.PROPOSED;
            for (Report report : inOrder) {
                PartialDate date = what.apply(report.asVisit());
                boolean echo = bestStatus == Status.OCCURRED && report.status() != Status.OCCURRED;
                if (date != null && !echo && (best == null || precision(date) >= precision(best))) {
                    best = date;
                    bestStatus = report.status();
                }
            }
            return best;
        }

        private static int precision(PartialDate date) {
            return date.isDay() ? 2 : date.month() != 0 ? 1 : 0;
        }

        /** Whether the visit had ended when the report was told: its last known day lies before. */
        boolean over(Report report) {
            Visit visit = report.asVisit();
            LocalDate told = report.origin().day();
            PartialDate last = visit.end() != null ? visit.end() : end;
            if (last != null) {
                return last.lastDay().isBefore(told);
            }
            PartialDate first = visit.start() != null ? visit.start() : start;
            return first != null && first.lastDay().isBefore(told);
        }
    }
}
