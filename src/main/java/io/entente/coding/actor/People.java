package io.entente.coding.actor;

import io.entente.coding.text.Folding;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of one item, found again by full name, by last name, by any single name that is theirs alone. */
final class People {
    private static final int MOST = 400;
    private static final int NAMESAKES = 8;

    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final List<Person> all = new ArrayList<>();

    /** The person of that name, made if the item has none such yet; null once there are too many. */
    @Nullable
    Person named(String name) {
        Set<String> words = words(name);
        Person known = find(words);
        if (known == null) {
            if (all.size() >= MOST) {
                return null;
            }
            known = new Person(name);
            all.add(known);
        }
        known.told();
        known.alsoCalled(name);
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
        return find(words(name));
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

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(List.of(Folding.fold(name).split("[ .\\-]+")));
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    /** One name holds the other's words: {@code Wang}, {@code Wang Yi}; {@code Abe}, {@code Shinzo Abe}. */
    private @Nullable Person find(Set<String> words) {
        Person found = null;
        for (String word : words) {
            for (Person person : byWord.getOrDefault(word, List.of())) {
                Set<String> other = words(person.name());
                if (other.containsAll(words) || words.containsAll(other)) {
                    found = found == null || person.office() != null && found.office() == null ? person : found;
                }
            }
        }
        return found;
    }
}
