package io.entente.coding.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the features of a model and names them as its file does: {@code order.3}. Features are declared once, in
 * blocks, before any is used.
 */
public final class Space {
    private final List<String> names = new ArrayList<>();

    /** Declares a block of {@code count} features; the index of the first. */
    public int block(String name, int count) {
        int first = names.size();
        for (int i = 0; i < count; i++) {
            names.add(name + "." + i);
        }
        return first;
    }

    /** Declares one feature per label; the index of the first. */
    public int block(String name, List<String> labels) {
        int first = names.size();
        for (String label : labels) {
            names.add(name + "." + label);
        }
        return first;
    }

    public int size() {
        return names.size();
    }

    public String name(int feature) {
        return names.get(feature);
    }
}
