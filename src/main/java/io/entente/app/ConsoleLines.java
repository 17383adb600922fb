package io.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines that people read at a terminal: aligned, and coloured where it is one.
 *
 * @param coloured whether to write ANSI colours
 */
record ConsoleLines(boolean coloured) {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    String banner(String address, String dataDir) {
        return paint(BOLD, "Entente") + "  " + address + "  " + paint(DIM, "data in " + dataDir + "; Ctrl-C ends");
    }

    /** A pair's score as of its last event, and by how much it moved since it was last shown. */
    String relation(JsonNode relation, @Nullable Double before) {
        double score = relation.path("score").asDouble();
        double by = before == null ? score : score - before;
        String move = before == null ? "new" : String.format(Locale.ROOT, "%+.2f", by);
        return "%s  %s  %s  %s"
                .formatted(
                        relation.path("pair").asText(),
                        paint(score < 0 ? RED : GREEN, String.format(Locale.ROOT, "%+7.2f", score)),
                        paint(by < 0 ? RED : GREEN, "%8s".formatted(move)),
                        paint(
                                DIM,
                                "%4d acts, last %s"
                                        .formatted(
                                                relation.path("events").asLong(),
                                                relation.path("lastEvent").asText("-"))));
    }

    String alert(JsonNode alert) {
        return paint(BOLD, "ALERT") + "    " + alert.path("data").path("rule").asText() + "  "
                + paint(DIM, alert.path("subject").asText()) + "  "
                + alert.path("data").path("summary").asText();
    }

    String more(int pairs) {
        return paint(DIM, "         and " + pairs + " more pairs");
    }

    private String paint(String colour, String text) {
        return coloured ? colour + text + PLAIN : text;
    }
}
