package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares a title among all whom it heads: {@code Ministers A, B and C} hold one office each, {@code the presidents of X
 * and Y, A and B} one of one state each.
 */
final class Companions {
    private static final int LONGEST = 12;

    private final Words words;

    private Companions(Words words) {
        this.words = words;
    }

    static void share(Lexicon lexicon, List<Sentence> sentences, List<List<Mention>> drafts) {
        Companions companions = new Companions(lexicon.words());
        for (int i = 0; i < drafts.size(); i++) {
            companions.share(sentences.get(i), drafts.get(i));
        }
    }

    private void share(Sentence sentence, List<Mention> draft) {
        for (int i = 0; i < draft.size(); i++) {
            Mention title = draft.get(i);
            Office office = title.office();
            if (office == null || !plural(sentence, title)) {
                continue;
            }
            if (title.person() != null) {
                for (int j = i + 1; j < draft.size() && follows(sentence, draft, j) && bare(draft.get(j)); j++) {
                    hold(draft.get(j), office);
                }
            } else if (title.resolved()) {
                respectively(sentence, draft, i, office);
            }
        }
    }

    private void respectively(Sentence sentence, List<Mention> draft, int at, Office office) {
        List<Integer> states = new ArrayList<>(List.of(draft.get(at).state()));
        int j = at + 1;
        while (j < draft.size()
                && states.size() < LONGEST
                && follows(sentence, draft, j)
                && draft.get(j).kind() == Kind.STATE
                && draft.get(j).resolved()) {
            states.add(draft.get(j++).state());
        }
        int first = j;
        while (j < draft.size() && j - first < LONGEST && follows(sentence, draft, j) && bare(draft.get(j))) {
            j++;
        }
        if (states.size() > 1 && j - first == states.size()) {
            for (int k = 0; k < states.size(); k++) {
                Person person = draft.get(first + k).person();
                if (person != null) {
                    person.of(states.get(k), true);
                    hold(draft.get(first + k), office);
                }
            }
        }
    }

    private static void hold(Mention mention, Office office) {
        if (mention.person() != null) {
            mention.person().holds(office);
        }
    }

    private static boolean bare(Mention mention) {
        return mention.kind() == Kind.PERSON && mention.person() != null && mention.office() == null;
    }

    /** Whether only commas, {@code and} or {@code respectively} part a mention from the one before. */
    private boolean follows(Sentence sentence, List<Mention> draft, int j) {
        int from = draft.get(j - 1).to();
        int to = draft.get(j).from();
        if (to <= from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!words.is(sentence.word()[i], Words.Kind.COMMA)
                    && !words.is(sentence.word()[i], Words.Kind.CONJUNCTION)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of the title, before any name of a person or state, is in the plural. */
    private boolean plural(Sentence sentence, Mention title) {
        for (int i = title.from(); i < title.to(); i++) {
            if (words.is(sentence.word()[i], Words.Kind.LEADERS)) {
                return true;
            }
        }
        return false;
    }
}
