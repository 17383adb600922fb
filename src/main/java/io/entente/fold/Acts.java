package io.entente.fold;

import io.entente.model.Act;
import io.entente.model.Event;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Telling;
import io.entente.score.Weights;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reports of one act say together, by the contract's rules. A pure function of the set. */
public final class Acts {
    /** The most confident report; of equals the first by item id. */
    private static final Comparator<Report> BY_CONFIDENCE = Comparator.comparingDouble(
                    (Report report) -> -report.asEvent().confidence())
            .thenComparing(Told.BY_ITEM);

    /** The best settled date, of equals the one of the first report in key order. */
    private static final Comparator<Report> BY_PRECISION =
            Comparator.comparing((Report report) -> report.span().precision()).thenComparing(Report::key);

    private Acts() {}

    /**
     * @param reports of one act in key order, the leader first
     * @param more reports that are counted, no longer kept singly
     */
    public static Act of(Pair pair, List<Report> reports, int more) {
        Report best = reports.stream().min(BY_CONFIDENCE).orElseThrow();
        Event event = best.asEvent();
        Status status = status(reports);
        List<Report> saying =
                reports.stream().filter(report -> report.status() == status).toList();
        Optional<PartialDate> date = date(saying).or(() -> date(reports));
        Told told = Told.of(reports, more);
        return new Act(
                reports.get(0).id(),
                told.aliases(),
                pair,
                event.source(),
                event.target(),
                event.type(),
                event.mode(),
                event.cameo(),
                status,
                date.orElse(null),
                event.intensity(),
                event.confidence(),
                Weights.micros(event.intensity(), event.confidence(), status),
                effective(status, date.orElse(null), saying),
                told.reports(),
                told.publishers(),
                told.tellings(),
                event.actors(),
                event.evidence(),
                best.origin().item(),
                told.first(),
                told.last());
    }

    /** The tellings of an act, in order of publication. */
    public static List<Telling> tellings(List<Report> reports) {
        return Told.of(reports, 0).tellings();
    }

    /** That of the latest published, except that what occurred stays so against later plans. */
    private static Status status(List<Report> reports) {
        List<Report> inOrder = reports.stream().sorted(Told.BY_TELLING).toList();
        Status status = inOrder.get(0).status();
        for (Report report : inOrder) {
            boolean undone = status == Status.OCCURRED && Likeness.isAhead(report.status());
            status = undone ? status : report.status();
        }
        return status;
    }

    private static Optional<PartialDate> date(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.asEvent().date() != null)
                .min(BY_PRECISION)
                .map(report -> report.asEvent().date());
    }

    private static LocalDate effective(Status status, @Nullable PartialDate date, List<Report> saying) {
        LocalDate told = saying.stream()
                .map(report -> report.origin().day())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (status != Status.OCCURRED || date == null) {
            return told;
        }
        return Stream.of(date.lastDay(), told).min(Comparator.naturalOrder()).orElseThrow();
    }
}
