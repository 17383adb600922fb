package io.entente.coding;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where coders come from; loading one reads every lexicon, so build one a process and share it. */
public final class Coders {
    private Coders() {}

    /** The coder over the bundled lexicons. */
    public static Coder standard() {
        return withLexicon(null);
    }

    /**
     * The coder over the bundled lexicons, each merged with the file of the same name in {@code folder}, if there is one.
     *
     * @throws IllegalArgumentException naming every faulty file and line
     */
    public static Coder withLexicon(@Nullable Path folder) {
        return new StandardCoder(io.entente.coding.lexicon.Lexicon.load(folder));
    }
}
