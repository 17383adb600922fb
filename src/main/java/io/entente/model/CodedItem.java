package io.entente.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the coder read in one item.
 *
 * @param relevant whether the item reports an act between two states; without, the lists are empty
 * @param tone per pair ({@code KHM-PAK}) the sign of the news for the relation: 1, 0 or -1
 */
public record CodedItem(
        String id, boolean relevant, List<Event> events, List<Visit> visits, SortedMap<String, Integer> tone) {
    public CodedItem {
        events = List.copyOf(events);
        visits = List.copyOf(visits);
        tone = Collections.unmodifiableSortedMap(new TreeMap<>(tone));
    }

    public static CodedItem irrelevant(String id) {
        return new CodedItem(id, false, List.of(), List.of(), new TreeMap<>());
    }
}
