package io.entente.coding.actor;

import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers in reading order who was spoken of, and tells whom {@code he}, {@code she} and {@code him} mean. */
final class Antecedents {
    private static final int LONGEST = 8;
    private static final int CLAUSE = Words.mask(Words.Kind.SUBORDINATOR, Words.Kind.RELATIVE, Words.Kind.SAY);

    private final Words words;
    /** Of the sentence that is read, in their order. */
    private final List<Mention> here = new ArrayList<>();
    /** Of the sentences before, each once: the later a sentence the sooner, within it in its order. */
    private final List<Mention> earlier = new ArrayList<>();

    Antecedents(Words words) {
        this.words = words;
    }

    void nextSentence() {
        if (!here.isEmpty()) {
            for (int i = here.size() - 1; i >= 0; i--) {
                Mention mention = here.get(i);
                earlier.removeIf(other -> same(other, mention));
                earlier.add(0, mention);
            }
            while (earlier.size() > LONGEST) {
                earlier.remove(earlier.size() - 1);
            }
            here.clear();
        }
    }

    void spoken(Mention mention) {
        here.add(mention);
    }

    /** Whom a pronoun means: the first of its sentence, or of the ones before, whom its gender fits. */
    @Nullable
    Mention of(Mention pronoun, Sentence sentence) {
        Words.Kind sex = sex(words, sentence.word()[pronoun.from()]);
        if (words.is(sentence.word()[pronoun.from()], Words.Kind.HIM) && !possessive(sentence, pronoun)) {
            Mention other = other(pronoun, sentence, sex);
            if (other != null) {
                return other;
            }
        }
        Mention woman = sex == Words.Kind.FEMALE ? woman() : null;
        if (woman != null) {
            return woman;
        }
        for (List<Mention> spoken : List.of(here, earlier)) {
            Mention first = first(spoken, sex, null);
            if (first != null) {
                return first;
            }
        }
        return !here.isEmpty() ? here.get(0) : earlier.isEmpty() ? null : earlier.get(0);
    }

    /** Who was called {@code Mrs} and the like, the latest sentence first. */
    private @Nullable Mention woman() {
        for (List<Mention> spoken : List.of(here, earlier)) {
            for (Mention mention : spoken) {
                if (mention.person() != null && mention.person().sex() == Words.Kind.FEMALE) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** {@code her} before a noun is whose, not whom. */
    private boolean possessive(Sentence sentence, Mention pronoun) {
        int next = pronoun.to();
        return words.is(sentence.word()[pronoun.from()], Words.Kind.DETERMINER)
                && next < sentence.size()
                && sentence.shape()[next] == Sentence.LOWER
                && !words.is(sentence.word()[next], Words.Kind.PREPOSITION)
                && !words.is(sentence.word()[next], Words.Kind.CONJUNCTION);
    }

    /** Another than the subject of the pronoun's clause. */
    private @Nullable Mention other(Mention pronoun, Sentence sentence, Words.@Nullable Kind sex) {
        int clause = pronoun.from() - 1;
        while (clause >= 0 && !words.any(sentence.word()[clause], CLAUSE)) {
            clause--;
        }
        Mention subject = null;
        Mention outside = null;
        for (Mention mention : here) {
            if (mention.from() <= clause) {
                outside = fits(mention, sex) ? mention : outside;
            } else if (subject == null) {
                subject = mention;
            } else if (fits(mention, sex) && !same(mention, subject)) {
                return mention;
            }
        }
        return outside != null && !same(outside, subject) ? outside : first(earlier, sex, subject);
    }

    private static boolean same(Mention a, @Nullable Mention b) {
        return b != null && (a.person() != null ? a.person() == b.person() : a.state() == b.state());
    }

    private static @Nullable Mention first(List<Mention> spoken, Words.@Nullable Kind sex, @Nullable Mention but) {
        for (Mention mention : spoken) {
            if (fits(mention, sex) && (but == null || !same(mention, but))) {
                return mention;
            }
        }
        return null;
    }

    private static boolean fits(Mention mention, Words.@Nullable Kind sex) {
        Words.Kind known = mention.person() == null ? null : mention.person().sex();
        return sex == null || known == null || known == sex;
    }

    /** What the words of a name and the one before it tell of the person: {@code Mrs}, {@code King}; null if nothing. */
    static Words.@Nullable Kind sex(Words words, Sentence sentence, Mention mention) {
        for (int i = Math.max(0, mention.from() - 1); i < mention.to(); i++) {
            int word = sentence.word()[i];
            Words.Kind sex = sex(words, word);
            if (sex != null && !words.is(word, Words.Kind.HE) && !words.is(word, Words.Kind.DETERMINER)) {
                return sex;
            }
        }
        return null;
    }

    private static Words.@Nullable Kind sex(Words words, int word) {
        return words.is(word, Words.Kind.FEMALE)
                ? Words.Kind.FEMALE
                : words.is(word, Words.Kind.MALE) ? Words.Kind.MALE : null;
    }
}
