package io.entente.bench;

import io.entente.coding.Coder;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Reader;
import io.entente.model.NewsItem;
import java.util.List;
import java.util.function.Consumer;

/** The coder on one thread, and beside it the least that any dictionary coder must do. */
final class CoderPass {
    private static final int WARM_UP = 4000;

    private final Coder coder;
    private final Lexicon lexicon;
    private final Reader reader;
    private long seen;

    CoderPass(Coder coder, Lexicon lexicon) {
        this.coder = coder;
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon.vocabulary(), lexicon.boilerplate(), lexicon.abbreviations());
    }

    double coder(List<NewsItem> items) {
        return rate(items, item -> seen += coder.code(item).events().size());
    }

    double dictionary(List<NewsItem> items) {
        return rate(items, item -> reader.read(item)
                .sentences()
                .forEach(sentence -> seen += lexicon.names().find(sentence).size()));
    }

    private static double rate(List<NewsItem> items, Consumer<NewsItem> work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept(items.get(i % items.size()));
        }
        long began = System.nanoTime();
        items.forEach(work);
        return items.size() / ((System.nanoTime() - began) / 1e9);
    }
}
