package io.entente.coding.actor;

import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence with the phrases found in it, by word. */
final class Scan {
    final Sentence sentence;
    final Words words;
    private final @Nullable Match[] at;

    Scan(Sentence sentence, List<Match> matches, Words words) {
        this.sentence = sentence;
        this.words = words;
        this.at = new Match[sentence.size() + 1];
        for (Match match : matches) {
            at[match.from()] = match;
        }
    }

    int size() {
        return sentence.size();
    }

    /** The phrase that begins at a word, null if none does. */
    @Nullable
    Match match(int i) {
        return i < sentence.size() ? at[i] : null;
    }

    <S extends Sense> @Nullable S sense(int i, Class<S> kind) {
        Match match = match(i);
        return match == null ? null : match.sense(kind);
    }

    boolean is(int i, Words.Kind kind) {
        return i >= 0 && i < sentence.size() && words.is(sentence.word()[i], kind);
    }

    boolean word(int i, int id) {
        return id != 0 && i >= 0 && i < sentence.size() && sentence.word()[i] == id;
    }

    /** Whether a hyphen without spaces stands at {@code i} between two words. */
    boolean hyphen(int i) {
        return is(i, Words.Kind.HYPHEN) && sentence.joined(i) && i + 1 < size() && sentence.joined(i + 1);
    }

    /** Whether word {@code i} may be part of a person's name. */
    boolean nameWord(int i) {
        if (i >= sentence.size() || !sentence.capital(i)) {
            return false;
        }
        Match match = at[i];
        return (match == null || onlyName(match)) && !words.neverName(sentence.word()[i]);
    }

    /**
     * Whether the place at {@code match} is part of a person's name, as in {@code Santiago Cafiero}: another name word
     * stands right beside it.
     */
    boolean nameBeside(Match match) {
        if (sentence.titleCase() || match.to() - match.from() > 1) {
            return false;
        }
        boolean after = nameWord(match.to()) && sentence.shape()[match.to()] == Sentence.CAPITAL;
        int before = match.from() - 1;
        boolean name = before > 0 && nameWord(before) && at[before] == null;
        boolean initial = before >= 0
                && sentence.shape()[before] == Sentence.UPPER
                && sentence.end()[before] - sentence.start()[before] <= 2;
        return after || name || initial;
    }

    /** Whether a title such as {@code Shah} goes on with a name rather than beginning a new mention. */
    boolean titleAsName(int i) {
        Match match = match(i);
        if (match == null || match.to() - i > 1 || sentence.shape()[i] != Sentence.CAPITAL) {
            return false;
        }
        if (hyphen(i + 1) && nameWord(i + 2)) {
            return true;
        }
        for (Sense sense : match.senses()) {
            boolean place = sense instanceof Sense.State state
                    && (state.form() == Sense.Form.CITY || state.form() == Sense.Form.CAPITAL);
            boolean rare = sense instanceof Sense.Title title && !title.broad();
            // Hun Sen, Shah Mahmood Qureshi: inside a name, a short form of a title is part of it.
            boolean courtesy = sense instanceof Sense.Modifier modifier
                    && (modifier.kind().equals("honorific") || modifier.kind().equals("suffix"));
            if (!place && !rare && !courtesy && !(sense instanceof Sense.Name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyName(Match match) {
        for (Sense sense : match.senses()) {
            if (!(sense instanceof Sense.Name)) {
                return false;
            }
        }
        return true;
    }
}
