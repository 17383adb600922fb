package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Mentions in one list ({@code Kenya, Rwanda and Uganda}), which stand in one place of the sentence's grammar.
 *
 * @param mentions at least one, all of known states
 * @param from where the first begins
 * @param to where the last ends
 */
record Slot(List<Mention> mentions, int from, int to) {
    private static final int MOST = 24;
    private static final int WIDEST = 3;

    Mention first() {
        return mentions.get(0);
    }

    /** All lists of a sentence, in order. */
    static List<Slot> of(Sentence sentence, List<Mention> mentions, Words words) {
        List<Slot> slots = new ArrayList<>();
        List<Mention> open = new ArrayList<>();
        for (Mention mention : mentions) {
            if (!mention.resolved()) {
                continue;
            }
            boolean joins = !open.isEmpty()
                    && open.size() < MOST
                    && listed(sentence, open.get(open.size() - 1).to(), mention.from(), words);
            if (!joins && !open.isEmpty()) {
                slots.add(slot(open));
                open.clear();
            }
            open.add(mention);
        }
        if (!open.isEmpty()) {
            slots.add(slot(open));
        }
        return slots;
    }

    private static Slot slot(List<Mention> list) {
        return new Slot(
                List.copyOf(list), list.get(0).from(), list.get(list.size() - 1).to());
    }

    private static boolean listed(Sentence sentence, int from, int to, Words words) {
        if (to - from > WIDEST || to <= from) {
            return false;
        }
        boolean joined = false;
        for (int i = from; i < to; i++) {
            int word = sentence.word()[i];
            boolean joiner = words.is(word, Words.Kind.COMMA)
                    || words.is(word, Words.Kind.CONJUNCTION)
                    || words.is(word, Words.Kind.SLASH)
                    || words.is(word, Words.Kind.HYPHEN);
            joined |= joiner;
            if (!joiner && !words.is(word, Words.Kind.DETERMINER)) {
                return false;
            }
        }
        return joined;
    }
}
