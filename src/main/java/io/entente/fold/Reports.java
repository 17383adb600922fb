package io.entente.fold;

import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.Pair;
import io.entente.model.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one version of an item says of a pair, as reports ready to be folded. */
public final class Reports {
    /** Both sides do these, whichever the text names first. */
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    private static final HexFormat HEX = HexFormat.of();
    private static final int DAY_OFFSET = 1 << 23;
    private static final long MILLIS_OFFSET = 1L << 47;

    private final Pair pair;
    private final Origin origin;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Reports(Pair pair, Origin origin) {
        this.pair = pair;
        this.origin = origin;
    }

    public static List<Report> of(Pair pair, Origin origin, List<Event> events, List<Visit> visits) {
        Reports reports = new Reports(pair, origin);
        List<Report> all = new ArrayList<>(events.size() + visits.size());
        for (Event event : events) {
            all.add(reports.of(event, visits));
        }
        for (Visit visit : visits) {
            all.add(reports.of(visit));
        }
        return all.stream()
                .map(report -> report.withSiblings(siblings(report, all)))
                .toList();
    }

    private static List<String> siblings(Report report, List<Report> all) {
        return all.stream()
                .filter(other -> other.kind().equals(report.kind()))
                .map(Report::key)
                .filter(key -> !key.equals(report.key()))
                .toList();
    }

    private Report of(Event event, List<Visit> visits) {
        boolean mutual = MUTUAL.contains(event.type());
        String kind = mutual ? event.type().name() : event.type() + "." + event.source();
        Span span = Span.of(event.date(), null, event.status(), origin.day());
        if (event.type() == EventType.CONSULT) {
            span = duringVisit(span, event, visits);
        }
        boolean named = event.actors().stream().anyMatch(actor -> actor.person() != null);
        return report(kind, span, named, event.evidence(), event, null);
    }

    private Report of(Visit visit) {
        Span span = Span.of(visit.start(), visit.end(), visit.status(), origin.day());
        String kind = "VISIT." + visit.visitor();
        return report(kind, span, visit.person() != null, visit.evidence(), null, visit);
    }

    /** The talks of a visit may be on any of its days, so a visit and the consultation it brings are one act. */
    private Span duringVisit(Span talks, Event event, List<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.status() == event.status())
                .map(visit -> Span.of(visit.start(), visit.end(), visit.status(), origin.day()))
                .filter(stay -> stay.gap(talks) <= 1)
                .min(Comparator.comparing(Span::precision).thenComparing(Span::from))
                .map(stay -> stay.precision().compareTo(talks.precision()) < 0 ? stay : widened(talks, stay))
                .orElse(talks);
    }

    private static Span widened(Span talks, Span stay) {
        return talks.isDay() && stay.isDay() ? talks.with(stay) : talks;
    }

    private Report report(
            String kind, Span span, boolean named, String evidence, @Nullable Event event, @Nullable Visit visit) {
        int index = indexes.merge(kind, 1, Integer::sum) - 1;
        String id = pair + "-" + HEX.toHexDigits(Words.hash(origin.item() + '\n' + kind + '\n' + index), 12);
        String key = rank(span.precision(), named)
                + day(span.from())
                + HEX.toHexDigits(origin.told().toEpochMilli() + MILLIS_OFFSET, 12)
                + "~" + ItemKeys.of(origin.item())
                + "~" + HEX.toHexDigits((byte) index);
        String twin = HEX.toHexDigits(Words.mix(origin.wording().hash() * 31 + Words.hash(evidence)) + index, 16);
        return new Report(id, kind, key, List.of(), twin, span, origin, event, visit);
    }

    /** The least key of a rank and first day. */
    static String keyFrom(int rank, int epochDay) {
        return rank + day(epochDay);
    }

    /** How many ranks there are: four precisions, each with and without a name. */
    static int ranks() {
        return Span.Precision.values().length * 2;
    }

    static int rankOf(String key) {
        return key.charAt(0) - '0';
    }

    static Span.Precision precision(int rank) {
        return Span.Precision.values()[rank / 2];
    }

    private static int rank(Span.Precision precision, boolean named) {
        return precision.ordinal() * 2 + (named ? 0 : 1);
    }

    private static String day(int epochDay) {
        return HEX.toHexDigits(epochDay + DAY_OFFSET, 6);
    }
}
