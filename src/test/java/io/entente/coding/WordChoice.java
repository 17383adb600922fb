package io.entente.coding;

import io.entente.coding.actor.Cast;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses the everyday words that the models weigh: those that several gold items write without a capital, so that no
 * name is among them. Usage: OUT-FILE GOLD..., files or folders of gold.
 */
public final class WordChoice {
    private static final int LEAST_ITEMS = 9;

    private final Map<String, Integer> items = new TreeMap<>();
    private final Map<String, Integer> small = new HashMap<>();
    private final Map<String, Integer> capital = new HashMap<>();

    private WordChoice() {}

    public static void main(String[] args) throws IOException {
        Mind mind = new Mind(Lexicon.load(null));
        WordChoice choice = new WordChoice();
        for (Gold gold : Gold.all(List.of(args).subList(1, args.length))) {
            Document document = mind.document(gold.item());
            choice.read(mind.cast(gold.item(), document));
        }
        Files.write(Path.of(args[0]), choice.lines(), StandardCharsets.UTF_8);
    }

    private void read(Cast cast) {
        Set<String> seen = new HashSet<>();
        for (Sentence s : cast.sentences()) {
            for (int i = 1; i < s.size() && s.part() != Part.TITLE && !s.titleCase(); i++) {
                String word = s.words(i, i + 1);
                if (word.matches("[a-z]{2,}")) {
                    small.merge(word, 1, Integer::sum);
                    seen.add(word);
                } else if (word.matches("[A-Z][a-z]+")) {
                    capital.merge(word.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
                }
            }
        }
        seen.forEach(word -> items.merge(word, 1, Integer::sum));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# Everyday words that the learned models weigh, chosen by WordChoice in the test sources.");
        lines.add("#word");
        items.forEach((word, many) -> {
            if (many >= LEAST_ITEMS && capital.getOrDefault(word, 0) <= small.get(word)) {
                lines.add(word);
            }
        });
        return lines;
    }
}
