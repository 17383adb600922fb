package io.entente.coding;

import io.entente.coding.act.Claim;
import io.entente.coding.act.ClaimFeatures;
import io.entente.coding.act.ClaimFinder;
import io.entente.coding.act.ClaimTraining;
import io.entente.coding.act.ClaimWords;
import io.entente.coding.act.Journeys;
import io.entente.coding.act.Link;
import io.entente.coding.act.Signs;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Forest;
import io.entente.coding.judge.Weights;
import io.entente.coding.lexicon.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The models of one question, acts or visits: whole, and by fold, each learnt without that fold. */
final class Question {
    static final int FOLDS = 6;
    private static final double LINK_RIDGE = Double.parseDouble(System.getProperty("ridge", "6"));
    private static final int LINK_EPOCHS = 12;
    private static final double WORD_RIDGE = Double.parseDouble(System.getProperty("wridge", "20"));
    private static final int WORD_EPOCHS = Integer.getInteger("wepochs", 12);
    private static final Boosting.Settings CLAIMS = new Boosting.Settings(
            Integer.getInteger("ctrees", 400),
            Double.parseDouble(System.getProperty("crate", "0.05")),
            Integer.getInteger("cleaves", 24),
            20,
            5,
            Double.parseDouble(System.getProperty("crows", "0.8")),
            Double.parseDouble(System.getProperty("ccols", "0.2")));

    final Weights links;
    final Weights words;
    final Forest claims;

    private final Mind mind;
    private final List<Case> cases;
    private final boolean visits;
    private final @Nullable Question travel;
    private final Signs signs;
    private final ClaimFeatures features;
    private final ClaimFinder finder;
    private final ClaimWords claimWords;
    private final @Nullable Likeness likeness;
    private final List<List<Claim>> judged = new ArrayList<>();

    /**
     * @param travel the question of visits where this is that of acts; null where it is that of visits
     * @param likeness of the words of acts; null where each is learnt by itself
     */
    Question(Mind mind, List<Case> cases, @Nullable Question travel, @Nullable Likeness likeness) {
        this.likeness = likeness;
        boolean visits = travel == null;
        this.travel = travel;
        this.mind = mind;
        this.cases = cases;
        this.visits = visits;
        this.signs = visits ? mind.visitFeatures : mind.linkFeatures;
        this.features = visits ? mind.visitClaimFeatures : mind.actFeatures;
        this.finder = visits ? mind.visitClaims : mind.actClaims;
        this.claimWords = mind.claimWords;
        List<List<Logistic.Example>> linkExamples = linkExamples();
        Weights[] byFold = new Weights[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            byFold[fold] = fitLinks(but(linkExamples, fold, fold));
        }
        this.links = fitLinks(all(linkExamples, fold -> true));
        for (Case c : cases) {
            judged.add(
                    finder.gather(mind.links(c.cast(), c.passages(), c.document(), byFold[c.fold()], visits), visits));
        }
        double[][][] told = new double[FOLDS][cases.size()][];
        Weights[] wordsByFold = new Weights[FOLDS];
        this.words = visits ? none(told, wordsByFold) : fitWords(told, wordsByFold);
        for (int fold = 0; fold < FOLDS; fold++) {
            Forest model = fitClaims(fold, told);
            for (int i = 0; i < cases.size(); i++) {
                Case c = cases.get(i);
                if (c.fold() == fold) {
                    finder.judge(judged.get(i), c.cast(), c.passages(), journeys(i), wordsByFold[fold], model);
                }
            }
        }
        this.claims = fitClaims(-1, told);
    }

    /** The claims of an item as they are judged by who has not learnt from it. */
    List<Claim> judged(int item) {
        return judged.get(item);
    }

    private Journeys journeys(int item) {
        return travel == null ? Journeys.NONE : new Journeys(travel.judged(item));
    }

    /** The area under precision over recall of the judged claims of such items. */
    double averagePrecision(Predicate<Gold> of) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Gold gold = cases.get(i).gold();
            for (Claim claim : of.test(gold) ? judged.get(i) : List.<Claim>of()) {
                Boolean label = Labels.claim(gold, claim, mind.lexicon().states(), visits);
                if (label != null) {
                    rows.add(new double[] {claim.score(), label ? 1 : 0});
                }
            }
        }
        rows.sort((a, b) -> Double.compare(b[0], a[0]));
        double right = 0;
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[1] > 0) {
                right++;
                sum += right / (i + 1);
            }
        }
        return sum / Math.max(1, right);
    }

    private List<List<Logistic.Example>> linkExamples() {
        States states = mind.lexicon().states();
        Weights zero = new Weights(new double[signs.space().size()]);
        Features f = new Features();
        List<List<Logistic.Example>> all = new ArrayList<>();
        for (Case c : cases) {
            List<Logistic.Example> examples = new ArrayList<>();
            for (Link link : mind.links(c.cast(), c.passages(), c.document(), zero, visits)) {
                Boolean label = Labels.link(c.gold(), link, states, visits);
                if (label != null) {
                    f.clear();
                    signs.fill(f, link, c.cast(), c.cast().main());
                    examples.add(Logistic.Example.of(f, label, bag(c, link)));
                }
            }
            all.add(examples);
        }
        return all;
    }

    /**
     * What the words make of each claim, told by a model that has learnt neither from the claim's fold nor from the one
     * that is left out: {@code told[left out][item][claim]}.
     */
    private Weights fitWords(double[][][] told, Weights[] byFold) {
        List<List<Logistic.Example>> labelled = new ArrayList<>();
        List<List<Logistic.Example>> every = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            List<Logistic.Example> known = new ArrayList<>();
            List<Logistic.Example> any = new ArrayList<>();
            ClaimTraining.words(claimWords, judged.get(i), c.cast(), c.passages(), (claim, f) -> {
                Boolean label = Labels.claim(c.gold(), claim, mind.lexicon().states(), visits);
                Logistic.Example example = Logistic.Example.of(f, Boolean.TRUE.equals(label), 0);
                any.add(example);
                if (label != null && claim.best().score() > -3.8) {
                    known.add(example);
                }
            });
            labelled.add(known);
            every.add(any);
        }
        for (int one = 0; one < FOLDS; one++) {
            for (int other = one; other < FOLDS; other++) {
                double[] weights = fitWords(but(labelled, one, other));
                byFold[one] = one == other ? new Weights(weights) : byFold[one];
                for (int i = 0; i < cases.size(); i++) {
                    double[] scores = every.get(i).stream()
                            .mapToDouble(e -> Logistic.score(weights, e))
                            .toArray();
                    if (cases.get(i).fold() == other) {
                        told[one][i] = scores;
                    } else if (cases.get(i).fold() == one) {
                        told[other][i] = scores;
                    }
                }
            }
        }
        return new Weights(fitWords(all(labelled, fold -> true)));
    }

    private double[] fitWords(List<Logistic.Example> examples) {
        return likeness == null
                ? Logistic.fit(examples, claimWords.space().size(), WORD_RIDGE, WORD_EPOCHS)
                : likeness.fit(examples, WORD_RIDGE, WORD_EPOCHS);
    }

    private Weights none(double[][][] told, Weights[] byFold) {
        Weights nothing = new Weights(new double[0]);
        for (int fold = 0; fold < FOLDS; fold++) {
            byFold[fold] = nothing;
            for (int i = 0; i < cases.size(); i++) {
                told[fold][i] = new double[judged.get(i).size()];
            }
        }
        return nothing;
    }

    private Weights fitLinks(List<Logistic.Example> examples) {
        int size = signs.space().size();
        List<Logistic.Example> kept = Logistic.rightOfBags(examples, size, LINK_RIDGE, LINK_EPOCHS);
        return new Weights(Logistic.fit(kept, size, LINK_RIDGE, LINK_EPOCHS));
    }

    /** @param leftOut a fold, or -1 for none */
    private Forest fitClaims(int leftOut, double[][][] told) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            if (c.fold() != leftOut) {
                double[] heard = told[leftOut < 0 ? c.fold() : leftOut][i];
                ClaimTraining.each(features, judged.get(i), c.cast(), c.passages(), journeys(i), heard, (claim, f) -> {
                    Boolean label = Labels.claim(c.gold(), claim, mind.lexicon().states(), visits);
                    if (label != null) {
                        examples.add(Logistic.Example.of(f, label, 0));
                    }
                });
            }
        }
        return Boosting.fit(examples, features.space().size(), CLAIMS);
    }

    private int bag(Case c, Link link) {
        return Objects.hash(
                c.gold().item().id(),
                visits ? link.source() : Math.min(link.source(), link.target()),
                visits ? link.target() : Math.max(link.source(), link.target()),
                link.act().type(),
                ClaimFinder.group(link.status()));
    }

    private List<Logistic.Example> but(List<List<Logistic.Example>> of, int one, int other) {
        return all(of, fold -> fold != one && fold != other);
    }

    private List<Logistic.Example> all(List<List<Logistic.Example>> of, IntPredicate folds) {
        List<Logistic.Example> kept = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (folds.test(cases.get(i).fold())) {
                kept.addAll(of.get(i));
            }
        }
        return kept;
    }
}
