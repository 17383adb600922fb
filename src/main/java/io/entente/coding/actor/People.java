package io.entente.coding.actor;

import io.entente.coding.text.Folding;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of one item, found again by full name, by last name, by any single name that is theirs alone. */
final class People {
    private static final int MOST = 400;
    private static final int NAMESAKES = 8;
    private static final int SHORTEST = 2;

    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final List<Person> all = new ArrayList<>();

    /** The person of that name, made if the item has none such yet; null once there are too many. */
    @Nullable
    Person named(String name) {
        List<String> words = words(name);
        Person known = find(words);
        if (known == null) {
            if (all.size() >= MOST) {
                return null;
            }
            known = new Person(name, words);
            all.add(known);
        }
        known.told();
        known.alsoCalled(name, words);
        for (String word : words) {
            List<Person> bearers = byWord.computeIfAbsent(word, w -> new ArrayList<>(1));
            if (!bearers.contains(known) && bearers.size() < NAMESAKES) {
                bearers.add(known);
            }
        }
        return known;
    }

    /** The person of that name if the item has named one. */
    @Nullable
    Person known(String name) {
        return byWord.isEmpty() ? null : find(words(name));
    }

    List<Person> all() {
        return all;
    }

    /** The first named person of that office and, unless {@code state} is negative, of that state. */
    @Nullable
    Person holding(Office office, int state) {
        for (Person person : all) {
            if (person.office() == office && (state < 0 || person.state() == state)) {
                return person;
            }
        }
        return null;
    }

    private static List<String> words(String name) {
        String folded = Folding.fold(name);
        List<String> words = new ArrayList<>(4);
        for (int from = 0, to; from < folded.length(); from = to + 1) {
            to = from;
            while (to < folded.length() && " .-".indexOf(folded.charAt(to)) < 0) {
                to++;
            }
            if (to - from >= SHORTEST) {
                words.add(folded.substring(from, to));
            }
        }
        return words;
    }

    /** Whether a name has the other's words in their order; two words may be turned round: {@code Abe Shinzo}. */
    private static boolean holds(List<String> name, List<String> other) {
        if (other.size() <= 2) {
            return name.containsAll(other);
        }
        int at = 0;
        for (int i = 0; i < name.size() && at < other.size(); i++) {
            at += name.get(i).equals(other.get(at)) ? 1 : 0;
        }
        return at == other.size();
    }

    /** One name holds the other's words: {@code Wang}, {@code Wang Yi}; {@code Abe}, {@code Shinzo Abe}. */
    private @Nullable Person find(List<String> words) {
        Person found = null;
        for (String word : words) {
            for (Person person : byWord.getOrDefault(word, List.of())) {
                if (holds(person.words(), words) || holds(words, person.words())) {
                    found = found == null || person.office() != null && found.office() == null ? person : found;
                }
            }
        }
        return found;
    }
}
