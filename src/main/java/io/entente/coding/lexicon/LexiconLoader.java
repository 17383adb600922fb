package io.entente.coding.lexicon;

import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.text.Boilerplate;
import io.entente.coding.text.Folding;
import io.entente.coding.text.Vocabulary;
import io.entente.model.EventType;
import io.entente.model.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lexicon files into one {@link Lexicon}; collects every fault before it complains. */
final class LexiconLoader {
    private final Tsv tsv;
    private final Vocabulary vocabulary = new Vocabulary();
    private final States states = new States();
    private final Words words = new Words(vocabulary);
    private final PhraseTree names = new PhraseTree(vocabulary);
    private final PhraseTree acts = new PhraseTree(vocabulary);
    private final PhraseTree cues = new PhraseTree(vocabulary);

    LexiconLoader(@Nullable Path folder) {
        this.tsv = new Tsv(folder);
    }

    Lexicon load() {
        words();
        countries();
        places();
        organisations();
        offices();
        modifiers();
        people();
        heads();
        cues();
        List<Sense.Act> actRows = new ActLoader(tsv, acts).load();
        Traps traps = traps();
        NameAreas nameAreas = nameAreas();
        WordList weighed = new WordList();
        tsv.rows("model-words.tsv", 1).forEach(row -> weighed.add(row.cell(0), vocabulary));
        Plover plover = plover();
        Boilerplate boilerplate = new Boilerplate(boilerplate());
        Set<String> abbreviations = new HashSet<>();
        for (Tsv.Row row : tsv.rows("abbreviations.tsv", 2)) {
            abbreviations.addAll(row.list(1));
        }
        tsv.finish();
        return new Lexicon(
                vocabulary,
                states,
                words,
                names.pack(),
                acts.pack(),
                cues.pack(),
                actRows,
                traps,
                nameAreas,
                weighed,
                plover,
                boilerplate,
                abbreviations);
    }

    private void words() {
        for (String mark : List.of("—", "'s", "'", ",", ".", "-")) {
            vocabulary.add(mark);
        }
        for (Tsv.Row row : tsv.rows("words.tsv", 2)) {
            Words.Kind kind = row.constant(Words.Kind.class, 0);
            if (kind == Words.Kind.SLASH || kind == Words.Kind.OPEN) {
                row.cell(1).chars().forEach(c -> words.add(String.valueOf((char) c), kind));
            } else if (kind != null) {
                row.list(1).forEach(word -> words.add(word, kind));
            }
        }
    }

    private void countries() {
        for (Tsv.Row row : tsv.rows("countries.tsv", 8)) {
            String code = row.cell(0);
            if (code.length() != 3 || !code.equals(code.toUpperCase(java.util.Locale.ROOT))) {
                row.fault("'" + code + "' is no alpha-3 code");
                continue;
            }
            int state = states.add(code);
            for (int column = 2; column <= 4; column++) {
                state(row, column, state, Form.NAME);
            }
            state(row, 5, state, Form.ADJECTIVE);
            state(row, 6, state, Form.DEMONYM);
            state(row, 7, state, Form.CAPITAL);
        }
    }

    private void state(Tsv.Row row, int column, int state, Form form) {
        for (String phrase : row.list(column)) {
            names.add(phrase, new Sense.State(state, form), true);
        }
    }

    private void places() {
        for (Tsv.Row row : tsv.rows("places.tsv", 3)) {
            int state = states.number(row.cell(0));
            String kind = row.cell(1);
            if (state < 0 && !row.cell(0).isEmpty()) {
                row.fault("'" + row.cell(0) + "' stands in no countries.tsv");
                continue;
            }
            Sense sense = placeSense(kind, state);
            if (sense == null) {
                row.fault("'" + kind + "' is no kind of place");
                continue;
            }
            row.list(2).forEach(phrase -> names.add(phrase, sense, true));
        }
    }

    private static @Nullable Sense placeSense(String kind, int state) {
        Form form =
                switch (kind) {
                    case "metonym", "government" -> Form.METONYM;
                    case "parliament" -> Form.PARLIAMENT;
                    case "forces" -> Form.FORCES;
                    case "city", "subdivision" -> Form.CITY;
                    case "territory" -> Form.TERRITORY;
                    case "agency" -> Form.AGENCY;
                    default -> null;
                };
        if (kind.equals("nonstate")) {
            return new Sense.Organisation(kind, kind);
        }
        if (form == null || state >= 0) {
            return form == null ? null : new Sense.State(state, form);
        }
        return form == Form.AGENCY ? new Sense.Organisation(kind, kind) : new Sense.Body(Sense.Head.GOVERNMENT);
    }

    private void organisations() {
        for (Tsv.Row row : tsv.rows("organisations.tsv", 3)) {
            Sense sense = new Sense.Organisation(row.cell(0), row.cell(1));
            row.list(2).forEach(phrase -> names.add(phrase, sense, true));
        }
    }

    private void offices() {
        for (Tsv.Row row : tsv.rows("offices.tsv", 4)) {
            Office office = row.constant(Office.class, 0);
            BitSet of = only(row);
            if (office != null) {
                boolean capital = row.cell(3).startsWith("Cap");
                Sense title =
                        new Sense.Title(office, of, of == null || row.cell(2).startsWith("!"));
                for (String phrase : row.list(1)) {
                    for (String form : TitleForms.of(phrase)) {
                        names.add(capital ? TitleForms.capitalised(form) : form, title, capital);
                    }
                }
            }
        }
    }

    private @Nullable BitSet only(Tsv.Row row) {
        String cell = row.cell(2);
        if (cell.isEmpty() || cell.equals("*")) {
            return null;
        }
        boolean not = cell.startsWith("!");
        BitSet set = new BitSet();
        for (String code : (not ? cell.substring(1) : cell).split("\\|")) {
            int state = state(row, code);
            if (state >= 0) {
                set.set(state);
            }
        }
        if (not) {
            set.flip(0, states.size());
        }
        return set;
    }

    private void modifiers() {
        for (Tsv.Row row : tsv.rows("modifiers.tsv", 4)) {
            for (String phrase : row.list(0)) {
                String bare = phrase.replaceAll("^-|-$", "");
                names.add(bare, new Sense.Modifier(row.cell(1)), false);
            }
        }
    }

    private void people() {
        for (Tsv.Row row : tsv.rows("names.tsv", 2)) {
            for (String phrase : row.list(1)) {
                switch (row.cell(0)) {
                    case "given" -> names.add(phrase, new Sense.Name("given"), true);
                    case "honorific" -> names.add(phrase, new Sense.Modifier("honorific"), true);
                    case "particle" -> words.add(Folding.fold(phrase.replaceAll("[-']$", "")), Words.Kind.PARTICLE);
                    case "suffix" -> {}
                    default -> row.fault("'" + row.cell(0) + "' is no kind of name");
                }
            }
        }
    }

    private Plover plover() {
        Map<String, Double> scores = new HashMap<>();
        for (Tsv.Row row : tsv.rows("plover.tsv", 3)) {
            EventType type = row.constant(EventType.class, 0);
            try {
                double score = Double.parseDouble(row.cell(2));
                scores.put(row.cell(1).isEmpty() ? String.valueOf(type) : type + "/" + row.cell(1), score);
            } catch (NumberFormatException e) {
                row.fault("'" + row.cell(2) + "' is no score");
            }
        }
        return new Plover(Map.copyOf(scores));
    }

    private NameAreas nameAreas() {
        NameAreas areas = new NameAreas();
        for (Tsv.Row row : tsv.rows("name-areas.tsv", 6)) {
            areas.add(codes(row, 1), row.list(2), row.list(3), row.list(4), row.cell(5));
        }
        return areas;
    }

    private BitSet codes(Tsv.Row row, int column) {
        BitSet of = new BitSet();
        for (String code : row.list(column)) {
            if (states.number(code) < 0) {
                row.fault("no state '" + code + "' in countries.tsv");
            } else {
                of.set(states.number(code));
            }
        }
        return of;
    }

    private Traps traps() {
        PhraseTree trapCues = new PhraseTree(vocabulary);
        List<Traps.Row> rows = new ArrayList<>();
        for (Tsv.Row row : tsv.rows("traps.tsv", 5)) {
            String kind = row.cell(2);
            boolean strict = kind.endsWith("!");
            String plain = strict ? kind.substring(0, kind.length() - 1) : kind;
            int colon = plain.indexOf(':');
            int instead = colon < 0 || plain.startsWith("bloc") ? -1 : state(row, plain.substring(colon + 1));
            int id = rows.size();
            rows.add(new Traps.Row(state(row, row.cell(1)), instead, plain.startsWith("place"), strict));
            row.list(0).forEach(phrase -> names.add(phrase, new Sense.Trapped(id), true));
            row.list(3).forEach(cue -> trapCues.add(cue, new Sense.TrapCue(id, true), true));
            row.list(4).forEach(cue -> trapCues.add(cue, new Sense.TrapCue(id, false), true));
        }
        return new Traps(List.copyOf(rows), trapCues.pack());
    }

    /** The number of a state; -1, and a fault, where there is none. */
    private int state(Tsv.Row row, String code) {
        int state = states.number(code);
        if (state < 0) {
            row.fault("'" + code + "' stands in no countries.tsv");
        }
        return state;
    }

    private void heads() {
        for (Tsv.Row row : tsv.rows("heads.tsv", 2)) {
            Sense.Head head = row.constant(Sense.Head.class, 0);
            if (head != null) {
                row.list(1).forEach(phrase -> names.add(phrase, new Sense.Noun(head), false));
            }
        }
    }

    private void cues() {
        for (Tsv.Row row : tsv.rows("cues.tsv", 2)) {
            Sense.Cue.Kind kind = row.constant(Sense.Cue.Kind.class, 0);
            if (kind != null) {
                row.list(1).forEach(phrase -> cues.add(phrase, new Sense.Cue(kind), false));
            }
        }
    }

    private List<Boilerplate.Rule> boilerplate() {
        List<Boilerplate.Rule> rules = new ArrayList<>();
        for (Tsv.Row row : tsv.rows("boilerplate.tsv", 2)) {
            Boilerplate.Effect effect = row.cell(0).equals("phrase") ? null : row.constant(Boilerplate.Effect.class, 1);
            if (row.cell(0).isEmpty()) {
                row.fault("a phrase is missing");
            } else if (effect != null) {
                rules.add(new Boilerplate.Rule(row.cell(0), effect));
            }
        }
        return rules;
    }
}
