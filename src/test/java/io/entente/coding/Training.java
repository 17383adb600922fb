package io.entente.coding;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.actor.Cast;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import io.entente.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains the weights of the coder's models from gold items, and tells by cross-validation (copies of a story in one
 * fold) how they would do on items unseen. Usage: OUT-FOLDER GOLD..., files or folders of gold. The system property
 * {@code vectors} names a file of {@link WordVectors}, so that like words share what is learnt.
 */
public final class Training {
    private final Mind mind = new Mind(Lexicon.load(null));
    private final List<Case> cases = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        Training training = new Training();
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        training.load(Gold.all(List.of(args).subList(1, args.length)));
        training.run(out);
    }

    private void load(List<Gold> all) {
        for (Gold gold : all) {
            Document document = mind.document(gold.item());
            Cast cast = mind.cast(gold.item(), document);
            cases.add(new Case(
                    gold,
                    Math.floorMod(gold.story().hashCode() * 31 >> 3, Question.FOLDS),
                    document,
                    cast,
                    mind.linkFinder.passages(cast, document.day())));
        }
    }

    private @Nullable Likeness likeness() throws IOException {
        String vectors = System.getProperty("vectors", "");
        return vectors.isEmpty()
                ? null
                : new Likeness(
                        mind.claimWords.space(),
                        WordVectors.read(
                                Path.of(vectors), mind.lexicon().weighed().words()));
    }

    private void run(Path out) throws IOException {
        Question visits = new Question(mind, cases, null, null);
        Question acts = new Question(mind, cases, visits, likeness());
        Files.write(out.resolve("cv.jsonl"), coded(acts, visits, Bars.BEST));
        if (Boolean.getBoolean("grid")) {
            grid(out, acts, visits);
        }
        for (String kind : List.of("own-s", "PLOVER", "own", "asia|euram|mea", "")) {
            Predicate<Gold> of = gold -> gold.item().id().matches("(" + kind + ").*");
            System.out.printf(
                    Locale.ROOT,
                    "average precision of '%s': acts %.3f, visits %.3f%n",
                    kind,
                    acts.averagePrecision(of),
                    visits.averagePrecision(of));
        }
        Missed missed = new Missed(mind.lexicon().states());
        for (int i = 0; i < cases.size(); i++) {
            Gold gold = cases.get(i).gold();
            missed.add(gold, acts.judged(i), visits.judged(i));
            missed.addWrong(gold, acts.judged(i), false, Bars.BEST.act());
            missed.addWrong(gold, visits.judged(i), true, Bars.BEST.visit());
        }
        Files.write(out.resolve("missed.txt"), missed.lines());
        write(out.resolve("model-links.tsv"), acts.links.lines(mind.linkFeatures.space()));
        write(out.resolve("model-acts.tsv"), acts.claims.lines(mind.actFeatures.space()));
        write(out.resolve("model-act-words.tsv"), acts.words.lines(mind.claimWords.space()));
        write(out.resolve("model-visit-links.tsv"), visits.links.lines(mind.visitFeatures.space()));
        write(out.resolve("model-visits.tsv"), visits.claims.lines(mind.visitClaimFeatures.space()));
    }

    /** What would be coded at other bars, a file each, to choose the best. */
    private void grid(Path out, Question acts, Question visits) throws IOException {
        Bars b = Bars.BEST;
        double[] act = {0.18, 0.22, 0.26, 0.3, 0.34, 0.38, 0.42};
        grid(out, acts, visits, "act", act, v -> new Bars(v, b.visit(), b.something(), b.turned(), b.again()));
        double[] visit = {0.14, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4, 0.45};
        grid(out, acts, visits, "visit", visit, v -> new Bars(b.act(), v, b.something(), b.turned(), b.again()));
        double[] something = {0.3, 0.4, 0.5, 0.6, 0.7};
        grid(out, acts, visits, "something", something, v -> new Bars(b.act(), b.visit(), v, b.turned(), b.again()));
        double[] again = {0.3, 0.4, 0.6};
        grid(out, acts, visits, "again", again, v -> new Bars(b.act(), b.visit(), b.something(), b.turned(), v));
    }

    private void grid(Path out, Question acts, Question visits, String name, double[] values, DoubleFunction<Bars> bars)
            throws IOException {
        for (double value : values) {
            String file = String.format(Locale.ROOT, "cv-%s-%.2f.jsonl", name, value);
            Files.write(out.resolve(file), coded(acts, visits, bars.apply(value)));
        }
    }

    private List<String> coded(Question acts, Question visits, Bars bars) throws IOException {
        List<String> coded = new ArrayList<>();
        JsonMapper json = Json.mapper();
        Verdict verdict = new Verdict(mind.lexicon(), bars);
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            Reading reading = new Reading(c.document(), c.cast(), c.passages(), acts.judged(i), visits.judged(i));
            coded.add(json.writeValueAsString(verdict.on(c.gold().item(), reading)));
        }
        return coded;
    }

    private static void write(Path file, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Weights learnt from gold items; see Training in the test sources.");
        lines.addAll(rows);
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
