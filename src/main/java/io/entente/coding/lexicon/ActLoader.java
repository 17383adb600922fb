package io.entente.coding.lexicon;

import io.entente.coding.text.Folding;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lexicon of acts and all forms of its verbs and nouns. */
final class ActLoader {
    private final Tsv tsv;
    private final PhraseTree phrases;

    ActLoader(Tsv tsv, PhraseTree phrases) {
        this.tsv = tsv;
        this.phrases = phrases;
    }

    /** The rows, each at the place of its id; their forms are added to the phrases. */
    List<Sense.Act> load() {
        List<Sense.Act> actRows = new ArrayList<>();
        Map<String, List<String>> irregular = new HashMap<>();
        for (Tsv.Row row : tsv.rows("irregular.tsv", 2)) {
            irregular.put(row.cell(0), row.list(1));
        }
        Inflection inflection = new Inflection(irregular);
        for (Tsv.Row row : tsv.rows("acts.tsv", 8)) {
            EventType type = row.constant(EventType.class, 2);
            Status status = row.cell(7).isEmpty() ? null : row.constant(Status.class, 7);
            String strength = row.cell(6);
            if (type == null) {
                continue;
            }
            if (row.cell(0).isEmpty()) {
                row.fault("a phrase is missing");
                continue;
            }
            if (strength.length() != 1 || "123".indexOf(strength.charAt(0)) < 0) {
                row.fault("a strength is 1, 2 or 3");
                continue;
            }
            String pos = row.cell(1);
            Set<String> targets =
                    Set.of(row.cell(5).isEmpty() ? new String[0] : row.cell(5).split(","));
            Sense.Act act = new Sense.Act(
                    actRows.size(),
                    Folding.fold(row.cell(0)) + "/" + pos,
                    type,
                    row.cell(3).isEmpty() ? null : row.cell(3),
                    row.cell(4).isEmpty() ? null : row.cell(4),
                    targets,
                    strength.charAt(0) - '0',
                    status,
                    pos.equals("n"));
            actRows.add(act);
            List<String> forms =
                    switch (pos) {
                        case "v" -> inflection.verb(row.cell(0));
                        case "n" -> inflection.noun(row.cell(0));
                        default -> List.of(row.cell(0));
                    };
            forms.forEach(form -> phrases.add(form, act, false));
        }
        return List.copyOf(actRows);
    }
}
