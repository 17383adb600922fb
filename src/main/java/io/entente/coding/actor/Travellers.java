package io.entente.coding.actor;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever arrives in a country is not of its government: {@code the prime minister landed in Bishkek}. */
final class Travellers {
    private static final int FARTHEST = 25;
    private static final int AFTER = 6;

    private final Lexicon lexicon;
    private final int place;
    private final int here;
    private final int in;

    /** @param place the state of the dateline, {@link Mention#OPEN} where unknown */
    Travellers(Lexicon lexicon, int place) {
        this.lexicon = lexicon;
        this.place = place;
        this.here = lexicon.words().id("here");
        this.in = lexicon.words().id("in");
    }

    void mark(List<Sentence> sentences, List<List<Mention>> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<Mention> draft = drafts.get(i);
            Mention who = unsure(draft);
            if (who != null) {
                Sentence sentence = sentences.get(i);
                mark(sentence, draft, who, lexicon.acts().find(sentence));
            }
        }
    }

    private static @Nullable Mention unsure(List<Mention> draft) {
        for (Mention mention : draft) {
            Person person = mention.person();
            if (person != null && (person.state() < 0 || !person.sure())) {
                return mention;
            }
        }
        return null;
    }

    private void mark(Sentence sentence, List<Mention> draft, Mention first, List<Match> told) {
        Person who = first.person();
        if (who == null || told.isEmpty()) {
            return;
        }
        arrivedHere(sentence, first, who, told);
        for (Mention mention : draft) {
            boolean where = mention.form() != null
                    && mention.form().place()
                    && mention.head() == null
                    && mention.office() == null;
            if (where
                    && mention.from() >= first.to()
                    && mention.from() - first.to() < FARTHEST
                    && (travels(told, first.to(), mention.from()) || stays(sentence, first, mention, told))) {
                who.notOf(mention.state());
                alsoListed(sentence, draft, mention, who);
                return;
            }
        }
    }

    /** {@code X, who arrived here on Tuesday}. */
    private void arrivedHere(Sentence sentence, Mention first, Person who, List<Match> told) {
        for (Match match : told) {
            boolean arrives = match.from() >= first.to()
                    && match.to() < sentence.size()
                    && sentence.word()[match.to()] == here
                    && visit(match);
            if (place >= 0 && arrives) {
                who.notOf(place);
            }
        }
    }

    /** {@code Minister A in Muscat on first leg of Gulf tour}. */
    private boolean stays(Sentence sentence, Mention who, Mention where, List<Match> told) {
        if (where.from() != who.to() + 1 || sentence.word()[who.to()] != in) {
            return false;
        }
        for (Match match : told) {
            if (match.from() >= where.to() && match.from() <= where.to() + AFTER && visit(match)) {
                return true;
            }
        }
        return false;
    }

    private static boolean visit(Match match) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Act act && "visit".equals(act.mode()) && act.strength() > 1) {
                return true;
            }
        }
        return false;
    }

    /** The other places of the tour: {@code to Kenya, Rwanda and Uganda}. */
    private void alsoListed(Sentence sentence, List<Mention> draft, Mention first, Person who) {
        Mention last = first;
        for (Mention next : draft) {
            if (next.from() >= last.to() && next.resolved() && next.office() == null && next.head() == null) {
                for (int i = last.to(); i < next.from(); i++) {
                    if (!lexicon.words().is(sentence.word()[i], Words.Kind.COMMA)
                            && !lexicon.words().is(sentence.word()[i], Words.Kind.CONJUNCTION)) {
                        return;
                    }
                }
                who.notOf(next.state());
                last = next;
            }
        }
    }

    /** Whether a phrase of travel stands between, and leads to the place. */
    private static boolean travels(List<Match> told, int from, int place) {
        for (Match match : told) {
            if (match.from() >= from && match.to() <= place && place - match.to() <= 6) {
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.Act act
                            && "visit".equals(act.mode())
                            && (act.strength() > 1 || place == match.to())
                            && (act.targets().contains("obj")
                                    || act.targets().contains("to")
                                    || act.targets().contains("in"))
                            && act.cameo() != null
                            && act.cameo().equals("042")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
