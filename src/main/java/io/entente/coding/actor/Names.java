package io.entente.coding.actor;

import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words.Kind;
import io.entente.coding.text.Sentence;

/** Finds where a person's name ends. */
final class Names {
    private static final int LONGEST = 7;

    private Names() {}

    /** After titles of courtesy: where the name itself may begin. */
    static int afterCourtesy(Scan scan, int from) {
        int at = from;
        while (true) {
            Match match = scan.match(at);
            Sense.Modifier modifier = match == null ? null : match.sense(Sense.Modifier.class);
            if (match == null || modifier == null || !modifier.kind().equals("honorific")) {
                return at;
            }
            at = match.to();
        }
    }

    /** The end of the name at {@code from}, or {@code from} where there is none. */
    static int end(Scan scan, int from) {
        int at = from;
        int last = from;
        while (at < scan.size() && at - from < LONGEST) {
            if (scan.nameWord(at) || scan.titleAsName(at) && (at == from ? scan.nameWord(at + 1) : last == at)) {
                at++;
                last = at;
                if (scan.hyphen(at) && scan.nameWord(at + 1)) {
                    at++;
                } else if (scan.hyphen(at)
                        && at + 1 < scan.size()
                        && scan.sentence.shape()[at + 1] == Sentence.LOWER) {
                    at++;
                    last = at + 1;
                    at++;
                    if (scan.hyphen(at) && scan.nameWord(at + 1)) {
                        at++;
                    }
                }
            } else if (last > from || scan.sentence.capital(at)) {
                boolean particle = scan.is(at, Kind.PARTICLE);
                if (!particle) {
                    break;
                }
                at++;
                if (scan.hyphen(at)) {
                    at++;
                }
            } else {
                break;
            }
        }
        return last;
    }
}
