package io.entente.coding.lexicon;

import io.entente.coding.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The everyday words that the learned models weigh, numbered from 0 in the order of their file. Read only once loaded. */
public final class WordList {
    private static final int NONE = -1;

    private final List<String> words = new ArrayList<>();
    private int[] numbers = new int[0];

    void add(String word, Vocabulary vocabulary) {
        int id = vocabulary.add(word);
        if (id >= numbers.length) {
            int known = numbers.length;
            numbers = Arrays.copyOf(numbers, 2 * id);
            Arrays.fill(numbers, known, numbers.length, NONE);
        }
        if (numbers[id] == NONE) {
            numbers[id] = words.size();
            words.add(word);
        }
    }

    /** The number of a word of the vocabulary, negative if the models do not weigh it. */
    public int number(int id) {
        return id < numbers.length ? numbers[id] : NONE;
    }

    public List<String> words() {
        return List.copyOf(words);
    }
}
