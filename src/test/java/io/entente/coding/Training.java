package io.entente.coding;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.act.Claim;
import io.entente.coding.act.ClaimTraining;
import io.entente.coding.act.Link;
import io.entente.coding.act.Passage;
import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Forest;
import io.entente.coding.judge.Model;
import io.entente.coding.judge.Space;
import io.entente.coding.judge.Weights;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import io.entente.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the weights of the coder's models from gold items, and tells by cross-validation (copies of a story in one
 * fold) how they would do on items unseen. Usage: OUT-FOLDER SENTENCES-GOLD ITEM-GOLD...
 */
public final class Training {
    private static final int FOLDS = 6;
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "6"));
    private static final double RIDGE2 = Double.parseDouble(System.getProperty("ridge2", "20"));
    private static final Boosting.Settings LINKS = new Boosting.Settings(
            Integer.getInteger("trees", 250),
            Double.parseDouble(System.getProperty("rate", "0.05")),
            Integer.getInteger("leaves", 15),
            20,
            5,
            Double.parseDouble(System.getProperty("rows", "0.8")),
            Double.parseDouble(System.getProperty("cols", "0.5")));
    private static final Boosting.Settings CLAIMS = new Boosting.Settings(
            Integer.getInteger("ctrees", 120),
            Double.parseDouble(System.getProperty("crate", "0.05")),
            Integer.getInteger("cleaves", 8),
            20,
            5,
            0.8,
            0.5);
    private final Mind mind = new Mind(Lexicon.load(null));
    private final List<Case> cases = new ArrayList<>();

    /** One gold item half read. */
    private record Case(Gold gold, int fold, Document document, Cast cast, List<Passage> passages) {}

    public static void main(String[] args) throws IOException {
        Training training = new Training();
        Path out = Path.of(args[0]);
        List<Gold> all = new ArrayList<>(Gold.sentences(Path.of(args[1])));
        for (int i = 2; i < args.length; i++) {
            all.addAll(Gold.items(Path.of(args[i])));
        }
        training.load(all);
        training.run(out);
    }

    private void load(List<Gold> all) {
        for (Gold gold : all) {
            Document document = mind.document(gold.item());
            Cast cast = mind.cast(gold.item(), document);
            cases.add(new Case(
                    gold,
                    Math.floorMod(gold.story().hashCode() * 31 >> 3, FOLDS),
                    document,
                    cast,
                    mind.linkFinder.passages(cast, document.day())));
        }
    }

    private void run(Path out) throws IOException {
        Side acts = new Side(false);
        Side visits = new Side(true);
        Files.write(out.resolve("cv.jsonl"), coded(acts, visits, Bars.BEST));
        if (Boolean.getBoolean("grid")) {
            grid(out, acts, visits);
        }
        Files.write(out.resolve("missed.txt"), missed(acts, visits));
        write(out.resolve("model-links.tsv"), mind.linkFeatures.space(), acts.links);
        write(out.resolve("model-acts.tsv"), mind.claimFeatures.space(), acts.claims);
        write(out.resolve("model-visit-links.tsv"), mind.visitFeatures.space(), visits.links);
        write(out.resolve("model-visits.tsv"), mind.claimFeatures.space(), visits.claims);
    }

    /** What would be coded at other bars, a file each, to choose the best. */
    private void grid(Path out, Side acts, Side visits) throws IOException {
        Bars best = Bars.BEST;
        for (double act : new double[] {0.18, 0.22, 0.26, 0.3, 0.34, 0.38, 0.42}) {
            Bars bars = new Bars(act, best.visit(), best.something(), best.turned(), best.again());
            Files.write(out.resolve("cv-act-%.2f.jsonl".formatted(act)), coded(acts, visits, bars));
        }
        for (double visit : new double[] {0.1, 0.14, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4}) {
            Bars bars = new Bars(best.act(), visit, best.something(), best.turned(), best.again());
            Files.write(out.resolve("cv-visit-%.2f.jsonl".formatted(visit)), coded(acts, visits, bars));
        }
        for (double something : new double[] {0.35, 0.4, 0.5, 0.55, 0.6, 0.7}) {
            Bars bars = new Bars(best.act(), best.visit(), something, best.turned(), best.again());
            Files.write(out.resolve("cv-something-%.2f.jsonl".formatted(something)), coded(acts, visits, bars));
        }
        for (double again : new double[] {0.3, 0.5, 0.6}) {
            Bars bars = new Bars(best.act(), best.visit(), best.something(), best.turned(), again);
            Files.write(out.resolve("cv-again-%.2f.jsonl".formatted(again)), coded(acts, visits, bars));
        }
    }

    private List<String> coded(Side acts, Side visits, Bars bars) throws IOException {
        List<String> coded = new ArrayList<>();
        JsonMapper json = Json.mapper();
        Verdict verdict = new Verdict(mind.lexicon(), bars);
        for (int fold = 0; fold < FOLDS; fold++) {
            for (int i = 0; i < cases.size(); i++) {
                Case c = cases.get(i);
                if (c.fold == fold) {
                    Reading reading = new Reading(c.document, c.cast, c.passages, acts.judged(i), visits.judged(i));
                    coded.add(json.writeValueAsString(verdict.on(c.gold.item(), reading)));
                }
            }
        }
        return coded;
    }

    /** Every core act and visit with the best belief in it, or why there was none. */
    private List<String> missed(Side acts, Side visits) {
        List<String> lines = new ArrayList<>();
        var states = mind.lexicon().states();
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            for (Gold.Event e : c.gold.events()) {
                if (e.core()) {
                    lines.add(line(
                            c,
                            "act",
                            e.source(),
                            e.target(),
                            e.type() + " " + e.status(),
                            acts.judged(i),
                            claim -> pairIs(claim, e.source(), e.target()),
                            claim -> Boolean.TRUE.equals(Labels.claim(c.gold, claim, states, false))
                                    && claim.type().name().equals(e.type())
                                    && (e.status().equals("any") || Labels.group(e.status()) == claim.group())));
                }
            }
            for (Gold.Visit v : c.gold.visits()) {
                if (v.core()) {
                    lines.add(line(
                            c,
                            "visit",
                            v.visitor(),
                            v.host(),
                            v.office() + " " + v.status(),
                            visits.judged(i),
                            claim -> pairIs(claim, v.visitor(), v.host()),
                            claim -> states.code(claim.a()).equals(v.visitor())
                                    && states.code(claim.b()).equals(v.host())
                                    && Labels.group(v.status()) == claim.group()));
                }
            }
        }
        return lines;
    }

    private boolean pairIs(Claim claim, String a, String b) {
        var states = mind.lexicon().states();
        String x = states.code(claim.a());
        String y = states.code(claim.b());
        return x.equals(a) && y.equals(b) || x.equals(b) && y.equals(a);
    }

    private static String line(
            Case c,
            String kind,
            String a,
            String b,
            String what,
            List<Claim> claims,
            java.util.function.Predicate<Claim> pair,
            java.util.function.Predicate<Claim> exact) {
        double bestPair = -99;
        double best = -99;
        String row = "";
        for (Claim claim : claims) {
            if (pair.test(claim)) {
                bestPair = Math.max(bestPair, claim.score());
                if (exact.test(claim) && claim.score() > best) {
                    best = claim.score();
                    row = "%.2f ".formatted(claim.best().score())
                            + claim.best().act().trigger() + " | "
                            + claim.best().passage().sentence().text();
                }
            }
        }
        String verdict = best > -99 ? "%.2f".formatted(Model.probability(best)) : bestPair > -99 ? "NOKEY" : "NOPAIR";
        return String.join("\t", verdict, kind, c.gold.item().id(), a, b, what, row);
    }

    /** The two models of one question, acts or visits, whole and by fold. */
    private final class Side {
        final boolean visits;
        final Model links;
        final Model claims;
        private final List<List<Claim>> judged = new ArrayList<>();

        Side(boolean visits) {
            this.visits = visits;
            List<List<Logistic.Example>> linkExamples = new ArrayList<>();
            Model zero = new Weights(new double[space().size()]);
            Features f = new Features();
            for (Case c : cases) {
                List<Logistic.Example> examples = new ArrayList<>();
                for (Link link : mind.links(c.cast, c.passages, c.document, zero, visits)) {
                    Boolean label = Labels.link(c.gold, link, mind.lexicon().states(), visits);
                    if (label != null) {
                        if (visits) {
                            ClaimTraining.fill(mind.visitFeatures, f, link, c.cast);
                        } else {
                            mind.linkFeatures.fill(f, link, c.cast, c.cast.main());
                        }
                        examples.add(Logistic.Example.of(f, label, bag(c, link)));
                    }
                }
                linkExamples.add(examples);
            }
            int size = space().size();
            Model[] byFold = new Model[FOLDS];
            for (int fold = 0; fold < FOLDS; fold++) {
                byFold[fold] = fitLinks(without(linkExamples, fold), size);
            }
            links = fitLinks(without(linkExamples, -1), size);
            List<List<Logistic.Example>> claimExamples = new ArrayList<>();
            for (Case c : cases) {
                List<Claim> claims = mind.claimFinder.gather(
                        mind.links(c.cast, c.passages, c.document, byFold[c.fold], visits), visits);
                judged.add(claims);
                List<Logistic.Example> examples = new ArrayList<>();
                ClaimTraining.each(mind.claimFeatures, claims, c.cast, (claim, features) -> {
                    Boolean label = Labels.claim(c.gold, claim, mind.lexicon().states(), visits);
                    if (label != null) {
                        examples.add(Logistic.Example.of(features, label, 0));
                    }
                });
                claimExamples.add(examples);
            }
            int claimSize = mind.claimFeatures.space().size();
            for (int fold = 0; fold < FOLDS; fold++) {
                Model model = fitClaims(without(claimExamples, fold), claimSize);
                for (int i = 0; i < cases.size(); i++) {
                    if (cases.get(i).fold == fold) {
                        mind.claimFinder.judge(judged.get(i), cases.get(i).cast, model);
                    }
                }
            }
            claims = fitClaims(without(claimExamples, -1), claimSize);
        }

        private Model fitLinks(List<Logistic.Example> examples, int size) {
            List<Logistic.Example> kept = Logistic.rightOfBags(examples, size, RIDGE, 12);
            return Boolean.getBoolean("lr")
                    ? new Weights(Logistic.fit(kept, size, RIDGE, 12))
                    : Boosting.fit(kept, size, LINKS);
        }

        private Model fitClaims(List<Logistic.Example> examples, int size) {
            return Boolean.getBoolean("lrc") || visits && !Boolean.getBoolean("gbv")
                    ? new Weights(Logistic.fit(examples, size, RIDGE2, 30))
                    : Boosting.fit(examples, size, CLAIMS);
        }

        private int bag(Case c, Link link) {
            return java.util.Objects.hash(
                    c.gold.item().id(),
                    visits ? link.source() : Math.min(link.source(), link.target()),
                    visits ? link.target() : Math.max(link.source(), link.target()),
                    link.act().type(),
                    io.entente.coding.act.ClaimFinder.group(link.status()));
        }

        private Space space() {
            return visits ? mind.visitFeatures.space() : mind.linkFeatures.space();
        }

        List<Claim> judged(int i) {
            return judged.get(i);
        }

        private List<Logistic.Example> without(List<List<Logistic.Example>> all, int fold) {
            List<Logistic.Example> kept = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).fold != fold) {
                    kept.addAll(all.get(i));
                }
            }
            return kept;
        }
    }

    private static void write(Path file, Space space, Model model) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Weights learnt from gold items; see Training in the test sources.");
        if (model instanceof Forest forest) {
            lines.addAll(forest.lines(space));
        } else if (model instanceof Weights weights) {
            lines.addAll(weights.lines(space));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
