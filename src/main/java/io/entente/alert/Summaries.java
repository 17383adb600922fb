package io.entente.alert;

import io.entente.model.Act;
import io.entente.model.Office;
import io.entente.model.PartialDate;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sentence for people. */
final class Summaries {
    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale("", code))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH)));

    private Summaries() {}

    static String visit(Rule rule, VisitLife visit) {
        String who = visit.person() != null
                ? visit.person() + " (" + office(visit.office()) + ", " + name(visit.visitor()) + ")"
                : "The " + office(visit.office()) + " of " + name(visit.visitor());
        String host = name(visit.host());
        String when = when(visit.start(), visit.end());
        String now = rule == Rule.VISIT_CHANGED ? " now" : "";
        return switch (visit.status()) {
            case PROPOSED -> who + " may" + now + " visit " + host + when;
            case PLANNED -> who + " is" + now + " to visit " + host + when;
            case UNDER_WAY -> who + " is" + now + " visiting " + host + when;
            case CONCLUDED -> who + " has visited " + host + when;
            case CANCELLED -> who + " will not visit " + host + when + ": called off";
        };
    }

    static String act(Act act) {
        String what = act.mode() == null ? act.type().name() : act.type() + " (" + act.mode() + ")";
        return "%s: %s towards %s, intensity %s, told by %d %s"
                .formatted(
                        what.toLowerCase(Locale.ROOT),
                        name(act.source()),
                        name(act.target()),
                        plain(act.intensity()),
                        act.reports(),
                        act.reports() == 1 ? "item" : "items");
    }

    static String shift(Relation relation, int acts) {
        return String.format(
                Locale.ROOT,
                "Relations of %s and %s %s by %.1f points within 7 days to %.1f, over %d acts",
                name(relation.pair().a()),
                name(relation.pair().b()),
                relation.change7d() > 0 ? "rose" : "fell",
                Math.abs(relation.change7d()),
                relation.score(),
                acts);
    }

    private static String when(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return end == null ? "" : " until " + end;
        }
        if (end == null || end.equals(start)) {
            return (start.isDay() ? " on " : " in ") + start;
        }
        return " from " + start + " to " + end;
    }

    private static String office(Office office) {
        return office.toString().replace('_', ' ');
    }

    private static String name(String country) {
        return country.equals("XKX") ? "Kosovo" : COUNTRIES.getOrDefault(country, country);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
