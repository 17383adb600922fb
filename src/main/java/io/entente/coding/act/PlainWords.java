package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.WordList;
import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What the models see of the words: everyday words as they are; of names only that a name stands there, so that nothing
 * is learned about any one person or state.
 */
final class PlainWords {
    static final int OTHER = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    /** Before the first word and after the last. */
    static final int EDGE = 3;

    private static final List<String> SPECIAL = List.of("-other-", "-name-", "-number-", "-edge-");

    private final WordList words;

    PlainWords(WordList words) {
        this.words = words;
    }

    /** A label for each number that {@link #of} gives. */
    List<String> labels() {
        List<String> labels = new ArrayList<>(SPECIAL);
        labels.addAll(words.words());
        return labels;
    }

    /** The number of each word of a sentence. */
    int[] of(Sentence sentence, List<Mention> mentions) {
        int[] plain = new int[sentence.size()];
        for (int i = 0; i < plain.length; i++) {
            byte shape = sentence.shape()[i];
            int number = shape == Sentence.NUMBER ? -1 : words.number(sentence.word()[i]);
            plain[i] = number >= 0 ? SPECIAL.size() + number : shape == Sentence.NUMBER ? NUMBER : OTHER;
        }
        for (Mention mention : mentions) {
            for (int i = mention.from(); i < mention.to(); i++) {
                plain[i] = NAME;
            }
        }
        return plain;
    }

    /** The number at a place, past either end too. */
    static int at(int[] plain, int place) {
        return place < 0 || place >= plain.length ? EDGE : plain[place];
    }
}
