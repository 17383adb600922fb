package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The little grammar that the features of a link need: voice, negation, quotation, word order. */
final class Grammar {
    private final Words words;

    Grammar(Words words) {
        this.words = words;
    }

    boolean coordinated(Sentence s, Mention a, Mention b) {
        int lo = Math.min(a.to(), b.to());
        int hi = Math.max(a.from(), b.from());
        if (hi - lo > 2) {
            return false;
        }
        boolean and = false;
        for (int i = lo; i < hi; i++) {
            and |= words.is(s.word()[i], Words.Kind.CONJUNCTION)
                    || words.is(s.word()[i], Words.Kind.HYPHEN)
                    || words.is(s.word()[i], Words.Kind.COMMA);
        }
        return and;
    }

    boolean outside(int trigger, Mention a, Mention b) {
        return trigger >= Math.max(a.to(), b.to());
    }

    boolean negated(Sentence s, int from) {
        for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
            if (words.is(s.word()[i], Words.Kind.NOT)) {
                return true;
            }
        }
        return false;
    }

    boolean quoted(Sentence s, int from) {
        int quotes = 0;
        for (int i = 0; i < from; i++) {
            quotes += words.is(s.word()[i], Words.Kind.QUOTE)
                            && s.end()[i] > s.start()[i]
                            && s.text().charAt(s.start()[i]) == '"'
                    ? 1
                    : 0;
        }
        return quotes % 2 == 1;
    }

    boolean passive(Sentence s, int from, Sense.Act act) {
        if (act.noun() || !s.endsWith(from, "ed") && !act.trigger().endsWith("/v")) {
            return false;
        }
        for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
            if (words.is(s.word()[i], Words.Kind.BE)) {
                return !s.endsWith(from, "ing");
            }
        }
        return false;
    }

    int order(@Nullable Mention source, @Nullable Mention target, Link link) {
        int s = source == null ? Integer.MIN_VALUE : source.from();
        int t = target == null ? Integer.MAX_VALUE : target.from();
        int v = link.from();
        if (s < v) {
            return t > v ? 0 : s <= t ? 1 : 2;
        }
        return t < v ? 3 : s <= t ? 4 : 5;
    }
}
