package io.entente.coding;

import io.entente.coding.lexicon.Lexicon;
import io.entente.model.NewsItem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where coders come from; loading one reads every lexicon, so build one a process and share it. */
public final class Coders {
    private Coders() {}

    /** The coder over the bundled lexicons. */
    public static Coder standard() {
        return withLexicon(null);
    }

    /**
     * Tells for people why an item is coded as it is: a line for each act and visit that came into question, the
     * likeliest first, with its odds, phrase and sentence.
     */
    public static Function<NewsItem, List<String>> explainer(@Nullable Path folder) {
        return new StandardCoder(Lexicon.load(folder))::explain;
    }

    /**
     * The coder over the bundled lexicons, each merged with the file of the same name in {@code folder}, if there is one.
     *
     * @throws IllegalArgumentException naming every faulty file and line
     */
    public static Coder withLexicon(@Nullable Path folder) {
        return new StandardCoder(Lexicon.load(folder));
    }
}
