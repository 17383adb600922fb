package io.entente.coding.actor;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import java.util.List;

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
            Mention who = null;
            arrivedHere(sentences.get(i), drafts.get(i));
            for (Mention mention : drafts.get(i)) {
                Person person = mention.person();
                if (person != null && (person.state() < 0 || !person.sure())) {
                    who = who == null ? mention : who;
                }
                boolean place = mention.form() != null && mention.form().place() && mention.head() == null;
                if (who != null
                        && who.person() != null
                        && place
                        && mention.office() == null
                        && mention.from() - who.to() < FARTHEST
                        && (travels(sentences.get(i), who.to(), mention.from())
                                || stays(sentences.get(i), who, mention))) {
                    who.person().notOf(mention.state());
                    alsoListed(sentences.get(i), drafts.get(i), mention, who.person());
                    break;
                }
            }
        }
    }

    /** {@code X, who arrived here on Tuesday}. */
    private void arrivedHere(Sentence sentence, List<Mention> draft) {
        if (place < 0 || draft.isEmpty()) {
            return;
        }
        for (Match match : lexicon.acts().find(sentence)) {
            if (match.to() < sentence.size() && sentence.word()[match.to()] == here && visit(match)) {
                for (Mention mention : draft) {
                    if (mention.person() != null
                            && mention.to() <= match.from()
                            && !mention.person().sure()) {
                        mention.person().notOf(place);
                        return;
                    }
                }
            }
        }
    }

    /** {@code Lavrov in Muscat on first leg of Gulf tour}. */
    private boolean stays(Sentence sentence, Mention who, Mention where) {
        if (where.from() != who.to() + 1 || sentence.word()[who.to()] != in) {
            return false;
        }
        for (Match match : lexicon.acts().find(sentence)) {
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
    private boolean travels(Sentence sentence, int from, int place) {
        for (Match match : lexicon.acts().find(sentence)) {
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
