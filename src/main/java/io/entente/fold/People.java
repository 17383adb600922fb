package io.entente.fold;

import io.entente.model.Actor;
import io.entente.model.Office;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the persons and offices that two reports name can be the same. */
final class People {
    private People() {}

    /**
     * Same if for one state both name the same person; other if for a state both name persons, or offices where a name
     * is missing, that have nothing in common.
     */
    static Names.Match compare(List<Actor> a, List<Actor> b) {
        Names.Match found = Names.Match.UNKNOWN;
        for (String country : countries(a)) {
            Names.Match match = ofOneState(of(a, country), of(b, country));
            if (match == Names.Match.SAME) {
                return match;
            }
            found = match == Names.Match.OTHER ? match : found;
        }
        return found;
    }

    private static Names.Match ofOneState(List<Actor> a, List<Actor> b) {
        boolean named = a.stream().anyMatch(x -> x.person() != null);
        boolean otherNamed = b.stream().anyMatch(x -> x.person() != null);
        if (named && otherNamed) {
            boolean same = a.stream().anyMatch(x -> b.stream()
                    .anyMatch(y -> Names.Match.of(x.person(), y.person()) == Names.Match.SAME));
            return same ? Names.Match.SAME : Names.Match.OTHER;
        }
        Set<Office> offices = offices(a);
        Set<Office> otherOffices = offices(b);
        boolean apart = !offices.isEmpty()
                && !otherOffices.isEmpty()
                && offices.stream().noneMatch(otherOffices::contains);
        return apart ? Names.Match.OTHER : Names.Match.UNKNOWN;
    }

    private static Set<Office> offices(List<Actor> actors) {
        Set<Office> offices = EnumSet.noneOf(Office.class);
        actors.stream().map(Actor::office).filter(Objects::nonNull).forEach(offices::add);
        offices.remove(Office.OTHER);
        return offices;
    }

    private static List<Actor> of(List<Actor> actors, String country) {
        return actors.stream().filter(actor -> actor.country().equals(country)).toList();
    }

    private static Set<String> countries(List<Actor> actors) {
        return actors.stream().map(Actor::country).collect(Collectors.toSet());
    }
}
