package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.List;
import java.util.function.ToIntFunction;

/** Numbers the words that lead to a mention. */
final class Prepositions {
    static final int NONE = 0;
    /** The phrase itself leads there: its object. */
    static final int OBJECT = 1;

    private static final List<String> NAMES = List.of(
            "none", "obj", "with", "between", "to", "of", "from", "against", "on", "in", "by", "for", "at", "over",
            "into", "along", "near", "outside", "around", "about", "after", "other");

    private final Words words;
    private final byte[] numbers;

    Prepositions(Lexicon lexicon) {
        this.words = lexicon.words();
        this.numbers = new byte[lexicon.vocabulary().size()];
        for (int word = 1; word < numbers.length; word++) {
            numbers[word] = (byte) (words.is(word, Words.Kind.PREPOSITION) ? NAMES.size() - 1 : NONE);
        }
        for (int i = OBJECT + 1; i < NAMES.size() - 1; i++) {
            int word = words.id(NAMES.get(i));
            if (word != 0) {
                numbers[word] = (byte) i;
            }
        }
    }

    /** The numbers of what leads from a phrase to the other state, a bit for each. */
    static int expected(Sense.Act act) {
        int expected = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            expected |= act.targets().contains(NAMES.get(i)) ? 1 << i : 0;
        }
        return expected;
    }

    /** A table with what each number's name gives. */
    static int[] byName(ToIntFunction<String> value) {
        return NAMES.stream().mapToInt(value).toArray();
    }

    /** The preposition that leads to a mention, past determiners. */
    int before(Sentence sentence, int from, int to, Mention mention) {
        int at = mention.from() - 1;
        while (at >= 0 && words.is(sentence.word()[at], Words.Kind.DETERMINER)) {
            at--;
        }
        if (at >= from && at < to) {
            return OBJECT;
        }
        return at < 0 ? NONE : numbers[sentence.word()[at]];
    }
}
