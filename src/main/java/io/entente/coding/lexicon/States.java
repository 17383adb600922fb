package io.entente.coding.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the states: hot code compares numbers, not codes. Grows while lexicons load, then only read. */
public final class States {
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int add(String code) {
        return numbers.computeIfAbsent(code, c -> {
            codes.add(c);
            return codes.size() - 1;
        });
    }

    /** The number of a code, -1 where there is no such state. */
    public int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    public String code(int number) {
        return codes.get(number);
    }

    public int size() {
        return codes.size();
    }
}
