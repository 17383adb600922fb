package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Part;
import io.entente.model.Office;
import java.util.List;

/** Joins mentions that stand beside each other and mean one person: {@code Dritan Abazovic, the Prime Minister}. */
final class Joiner {
    private Joiner() {}

    /** Adds a mention; one in apposition to the one before is joined with it. */
    static void join(Scan scan, List<Mention> mentions, Mention next) {
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && rankAndName(scan, last, next)) {
            Mention merged = last.person(next.person()).span(last.from(), next.to());
            mentions.set(mentions.size() - 1, merged);
            return;
        }
        if (last != null && accredited(scan, mentions, next)) {
            Mention title = mentions.get(mentions.size() - 2);
            mentions.add(next.state(title.state()).office(title.office()));
            return;
        }
        if (last != null && apposed(scan, last, next)) {
            Mention merged = next.person(last.person()).span(last.from(), next.to());
            mentions.set(
                    mentions.size() - 1,
                    merged.resolved() || !last.resolved() ? merged : merged.named(last.state(), last.form()));
            return;
        }
        mentions.add(next);
    }

    /** {@code Chief of the General Staff of Armenia, Lieutenant General Edvard Asryan}. */
    private static boolean rankAndName(Scan scan, Mention title, Mention named) {
        boolean comma = scan.is(title.to(), Words.Kind.COMMA) && named.from() == title.to() + 1;
        return title.office() != null
                && title.office() != Office.OTHER
                && title.person() == null
                && named.person() != null
                && named.office() == Office.OTHER
                && !named.resolved()
                && (comma || named.from() == title.to());
    }

    /** {@code Pakistani ambassador to Cambodia Zaheeruddin Thaheem}: the name belongs to the title before the host. */
    private static boolean accredited(Scan scan, List<Mention> mentions, Mention next) {
        if (mentions.size() < 2 || next.kind() != Kind.PERSON || next.office() != null || next.resolved()) {
            return false;
        }
        Mention host = mentions.get(mentions.size() - 1);
        Mention title = mentions.get(mentions.size() - 2);
        boolean together = host.kind() == Kind.STATE
                && host.head() == null
                && host.person() == null
                && (next.from() == host.to() || scan.is(host.to(), Words.Kind.COMMA) && next.from() == host.to() + 1);
        return together
                && title.office() != null
                && title.person() == null
                && title.office().compareTo(Office.ENVOY) >= 0
                && host.from() - title.to() <= 2
                && scan.is(host.from() - 1, Words.Kind.PREPOSITION);
    }

    /** {@code Dritan Abazovic, (the) Prime Minister of Montenegro}. */
    private static boolean apposed(Scan scan, Mention person, Mention title) {
        if (person.person() == null || person.office() != null || title.person() != null || title.office() == null) {
            return false;
        }
        int at = person.to();
        if (!scan.is(at, Words.Kind.COMMA)) {
            return false;
        }
        at++;
        while (at < title.from()
                && (scan.is(at, Words.Kind.DETERMINER) || scan.sense(at, Sense.Modifier.class) != null)) {
            at++;
        }
        return at == title.from() && !(scan.sentence.part() == Part.TITLE && goesOn(scan, title.to()));
    }

    /** {@code A, X's president agree}: in a headline two people, not one and his title. */
    private static boolean goesOn(Scan scan, int at) {
        return at < scan.size()
                && !scan.is(at, Words.Kind.COMMA)
                && !scan.is(at, Words.Kind.STOP)
                && !scan.is(at, Words.Kind.COLON)
                && !scan.is(at, Words.Kind.DASH)
                && !scan.is(at, Words.Kind.CLOSE)
                && !scan.is(at, Words.Kind.CONJUNCTION);
    }
}
