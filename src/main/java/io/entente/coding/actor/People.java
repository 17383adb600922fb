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

    private final Map<String, Person> byWord = new HashMap<>();
    private final List<Person> all = new ArrayList<>();

    /** The person of that name, made if the item has none such yet; null once there are too many. */
    @Nullable
    Person named(String name) {
        String[] words = Folding.fold(name).split("[ .\\-]+");
        Person known = find(words);
        if (known == null) {
            if (all.size() >= MOST) {
                return null;
            }
            known = new Person(name);
            all.add(known);
        }
        known.alsoCalled(name);
        for (String word : words) {
            if (word.length() > 2) {
                byWord.putIfAbsent(word, known);
            }
        }
        return known;
    }

    /** The person of that name if the item has named one. */
    @Nullable
    Person known(String name) {
        return find(Folding.fold(name).split("[ .\\-]+"));
    }

    List<Person> all() {
        return all;
    }

    /** The last made person of that office and state. */
    @Nullable
    Person holding(Office office, int state) {
        for (Person person : all) {
            if (person.office() == office && (state < 0 || person.state() == state)) {
                return person;
            }
        }
        return null;
    }

    private @Nullable Person find(String[] words) {
        Person last = byWord.get(words[words.length - 1]);
        if (words.length == 1) {
            return last;
        }
        int shared = 0;
        Person candidate = null;
        for (String word : words) {
            Person person = word.length() > 2 ? byWord.get(word) : null;
            if (person != null && (candidate == null || candidate == person)) {
                candidate = person;
                shared++;
            }
        }
        if (candidate == null) {
            return null;
        }
        int words2 = candidate.name().split(" ").length;
        return shared >= 2 || words2 == 1 ? candidate : null;
    }
}
