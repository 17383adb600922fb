package io.entente.coding;

import io.entente.coding.lexicon.Lexicon;
import io.entente.model.CodedItem;
import io.entente.model.NewsItem;

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

    @Override
    public CodedItem code(NewsItem item) {
        return verdict.on(item, mind.read(item, models));
    }
}
