package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives people the title that stands beside their name: {@code General A, Chief of Staff of X}, {@code the speaker of
 * X's parliament, B}.
 */
final class Appositions {
    private static final int WIDEST = 3;

    private final Lexicon lexicon;
    private final Words words;

    Appositions(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
    }

    void join(List<Sentence> sentences, List<List<Mention>> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<Mention> draft = drafts.get(i);
            for (int j = 1; j < draft.size(); j++) {
                Mention before = draft.get(j - 1);
                Mention after = draft.get(j);
                if (before.state() == Mention.NONE && after.kind() == Kind.TITLE && after.from() == before.to()) {
                    serve(sentences.get(i), draft, j);
                }
                if (untitled(before)
                        && titleOnly(after)
                        && beside(sentences.get(i), before, after, true)
                        && !headlineList(sentences.get(i), after)) {
                    entitle(before.person(), after);
                } else if (untitled(after)) {
                    Mention title = titleBefore(sentences.get(i), draft, j);
                    entitle(after.person(), title);
                }
            }
        }
    }

    /** {@code A, X's president agree}: in a headline two people, not one and his title. */
    private boolean headlineList(Sentence sentence, Mention last) {
        return sentence.part() == Part.TITLE && !closed(sentence, last.to());
    }

    /** {@code NATO chief A}, {@code the United Nations special envoy for X, A}: no state's man. */
    private void serve(Sentence sentence, List<Mention> draft, int at) {
        Mention title = draft.get(at);
        Person person = title.person();
        for (int j = at + 1; person == null && j < draft.size() && j <= at + 2; j++) {
            Mention next = draft.get(j);
            boolean about = next.from() - draft.get(j - 1).to() <= 2
                    && sentence.word()[draft.get(j - 1).to()] == words.id("for");
            if (about || beside(sentence, draft.get(j - 1), next, false)) {
                person = next.person();
            } else {
                break;
            }
        }
        if (person != null) {
            person.serveOrganisation();
        }
    }

    /** Titles that mean more in some states ({@code Sultan}), now that the state is known. */
    void knowing(List<Sentence> sentences, List<List<Mention>> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<Match> names = null;
            List<Mention> draft = drafts.get(i);
            for (int j = 0; j < draft.size(); j++) {
                Mention mention = draft.get(j);
                Person person = mention.person();
                if (person != null && person.state() >= 0 && regional(mention)) {
                    names = names == null ? lexicon.names().find(sentences.get(i)) : names;
                    for (Match match : names) {
                        Office office = match.from() >= mention.from() && match.to() <= mention.to()
                                ? there(person, match, mention.office())
                                : null;
                        if (office != null) {
                            person.holds(office);
                            draft.set(j, mention.office(Ranks.higher(mention.office(), office)));
                        }
                    }
                }
            }
        }
    }

    /** Whether the title may be another office in some states; heads of state and government are so everywhere. */
    private static boolean regional(Mention mention) {
        Office office = mention.office();
        return mention.kind() == Kind.TITLE
                && (office == Office.OTHER
                        || mention.only() != null
                                && office != Office.HEAD_OF_STATE
                                && office != Office.HEAD_OF_GOVERNMENT);
    }

    /** What the title is in the person's state alone, null if nothing or if {@code former} and the like change it. */
    private static @Nullable Office there(Person person, Match match, @Nullable Office read) {
        Office there = null;
        boolean changed = read != Office.OTHER;
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Title title) {
                changed &= title.office() != read;
                there = !title.broad() && title.of(person.state()) ? title.office() : there;
            }
        }
        return changed ? null : there;
    }

    private @Nullable Mention titleBefore(Sentence sentence, List<Mention> draft, int at) {
        Mention before = draft.get(at - 1);
        Mention after = draft.get(at);
        if (titleOnly(before)) {
            return beside(sentence, before, after, false) && closed(sentence, after.to()) ? before : null;
        }
        boolean chain = at > 1
                && before.person() == null
                && before.resolved()
                && beside(sentence, before, after, false)
                && titleOnly(draft.get(at - 2))
                && of(sentence, draft.get(at - 2), before);
        return chain ? draft.get(at - 2).state(before.state()) : null;
    }

    private static void entitle(@Nullable Person person, @Nullable Mention title) {
        if (person != null && title != null) {
            person.of(title.state(), true);
            person.holds(title.office());
        }
    }

    private static boolean untitled(Mention mention) {
        return mention.person() != null
                && mention.kind() != Kind.PRONOUN
                && mention.kind() != Kind.COUNTERPART
                && (mention.rank() == null || mention.rank() == Office.OTHER);
    }

    private static boolean titleOnly(Mention mention) {
        return mention.kind() == Kind.TITLE
                && mention.person() == null
                && mention.office() != null
                && mention.office() != Office.OTHER;
    }

    /** Whether but a comma, and determiners after it, part the two; {@code comma} if there must be one. */
    private boolean beside(Sentence sentence, Mention before, Mention after, boolean comma) {
        int gap = after.from() - before.to();
        if (gap < 0 || gap > WIDEST) {
            return false;
        }
        boolean seen = false;
        for (int i = before.to(); i < after.from(); i++) {
            int word = sentence.word()[i];
            if (words.is(word, Words.Kind.COMMA) && !seen) {
                seen = true;
            } else if (!seen || !words.is(word, Words.Kind.DETERMINER)) {
                return false;
            }
        }
        return seen || !comma;
    }

    /** Whether no verb follows: in {@code told the president, Wang said} two people are meant. */
    private boolean closed(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return true;
        }
        int word = sentence.word()[at];
        return words.is(word, Words.Kind.COMMA)
                || words.is(word, Words.Kind.STOP)
                || words.is(word, Words.Kind.DASH)
                || words.is(word, Words.Kind.CLOSE)
                || words.is(word, Words.Kind.CONJUNCTION);
    }

    private boolean of(Sentence sentence, Mention before, Mention after) {
        int gap = after.from() - before.to();
        return gap >= 1 && gap <= 2 && sentence.word()[before.to()] == words.id("of");
    }
}
