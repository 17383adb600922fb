package io.entente.coding;

import io.entente.coding.lexicon.Lexicon;
import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import java.util.List;

/** The coder: reads an item, weighs what it may say, and writes down what it believes. */
final class StandardCoder implements Coder {
    private final Mind mind;
    private final Mind.Models models;
    private final Verdict verdict;

    StandardCoder(Lexicon lexicon) {
        this.mind = new Mind(lexicon);
        this.models = mind.models();
        this.verdict = new Verdict(lexicon);
    }

    /** See {@link Coders#explainer}. */
    List<String> explain(NewsItem item) {
        return verdict.reasons(mind.read(item, models));
    }

    @Override
    public CodedItem code(NewsItem item) {
        return verdict.on(item, mind.read(item, models));
    }
}
