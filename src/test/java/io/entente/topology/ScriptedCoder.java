package io.entente.topology;

import io.entente.coding.Coder;
import io.entente.model.Actor;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.NewsItem;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A coder that is told what to say: lines {@code EVENT KHM PAK REQUEST occurred 2022-03-22 0.5 0.9 Hun_Sen} and
 * {@code VISIT PAK KHM foreign_minister planned 2022 - Shah_Mahmood_Qureshi} within the text, {@code -} for unknown.
 */
final class ScriptedCoder implements Coder {
    @Override
    public CodedItem code(NewsItem item) {
        List<Event> events = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (String line : Objects.requireNonNullElse(item.text(), "").split("\n")) {
            String[] w = line.strip().split(" ");
            if (w[0].equals("EVENT")) {
                String person = known(w, 8);
                events.add(new Event(
                        Pair.of(w[1], w[2]) + "-" + item.id() + events.size(),
                        Pair.of(w[1], w[2]),
                        w[1],
                        w[2],
                        EventType.valueOf(w[3]),
                        null,
                        null,
                        status(w[4]),
                        date(w[5]),
                        Double.parseDouble(w[6]),
                        Double.parseDouble(w[7]),
                        person == null ? List.of() : List.of(new Actor(w[1], person, null)),
                        line,
                        item.id()));
            } else if (w[0].equals("VISIT")) {
                Office office = Office.valueOf(w[3].toUpperCase(Locale.ROOT));
                visits.add(new Visit(
                        Pair.of(w[1], w[2]) + "-" + item.id() + "v" + visits.size(),
                        w[1],
                        w[2],
                        known(w, 7),
                        office,
                        status(w[4]),
                        date(w[5]),
                        date(w[6]),
                        office.highLevel(),
                        line));
            }
        }
        return new CodedItem(item.id(), !events.isEmpty() || !visits.isEmpty(), events, visits, new TreeMap<>());
    }

    private static Status status(String text) {
        return Status.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static PartialDate date(String text) {
        return text.equals("-") ? null : PartialDate.parse(text);
    }

    private static String known(String[] words, int at) {
        return words.length <= at || words[at].equals("-") ? null : words[at].replace('_', ' ');
    }
}
