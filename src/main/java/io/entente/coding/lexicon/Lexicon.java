package io.entente.coding.lexicon;

import io.entente.coding.text.Boilerplate;
import io.entente.coding.text.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the coder knows about words. Immutable once loaded, shared by all threads.
 *
 * @param names phrases that stand for states, bodies, offices, people and things
 * @param acts phrases that tell acts
 * @param cues phrases that change what a sentence is worth
 * @param actRows every act row, by its id
 * @param weighed the words that the learned models weigh
 */
public record Lexicon(
        Vocabulary vocabulary,
        States states,
        Words words,
        Phrases names,
        Phrases acts,
        Phrases cues,
        List<Sense.Act> actRows,
        Traps traps,
        NameAreas nameAreas,
        WordList weighed,
        Plover plover,
        Boilerplate boilerplate,
        Set<String> abbreviations) {

    /**
     * Reads the bundled files, each followed by the file of the same name in {@code folder}, if there is one.
     *
     * @throws IllegalArgumentException naming each faulty line
     */
    public static Lexicon load(@Nullable Path folder) {
        return new LexiconLoader(folder).load();
    }
}
