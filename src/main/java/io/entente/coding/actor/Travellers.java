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
    private static final int BEFORE = 4;

    private final Lexicon lexicon;
    private final int place;
    private final int here;
    private final int in;
    private final int to;
    private final int by;
    private final int invitation;
    private final int guest;

    /** @param place the state of the dateline, {@link Mention#OPEN} where unknown */
    Travellers(Lexicon lexicon, int place) {
        this.lexicon = lexicon;
        this.place = place;
        this.here = lexicon.words().id("here");
        this.in = lexicon.words().id("in");
        this.to = lexicon.words().id("to");
        this.by = lexicon.words().id("by");
        this.invitation = lexicon.words().id("invitation");
        this.guest = lexicon.words().id("guest");
    }

    void mark(List<Sentence> sentences, List<List<Mention>> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<Mention> draft = drafts.get(i);
            Sentence sentence = sentences.get(i);
            Mention who = unsure(sentence, draft);
            if (who != null) {
                mark(sentence, draft, who, lexicon.acts().find(sentence));
            }
        }
    }

    private @Nullable Mention unsure(Sentence sentence, List<Mention> draft) {
        for (Mention mention : draft) {
            Person person = mention.person();
            if (person != null && (person.state() < 0 || !person.sure()) && !invites(sentence, mention)) {
                return mention;
            }
        }
        return null;
    }

    /** {@code at the invitation of Premier A}: he stays where he is. */
    private boolean invites(Sentence sentence, Mention who) {
        for (int i = Math.max(0, who.from() - BEFORE); i < who.from(); i++) {
            int word = sentence.word()[i];
            if (word != 0 && (word == invitation || word == guest)) {
                return true;
            }
        }
        return false;
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
                    && (travels(told, first.to(), mention.from())
                            || stays(sentence, first, mention, told)
                            || visitBy(sentence, first, mention, told))) {
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

    /** {@code visit by Minister A to X}. */
    private boolean visitBy(Sentence sentence, Mention who, Mention where, List<Match> told) {
        int before = where.from() - 1;
        while (before > who.to() && lexicon.words().is(sentence.word()[before], Words.Kind.DETERMINER)) {
            before--;
        }
        if (before != who.to() || sentence.word()[before] != to) {
            return false;
        }
        for (Match match : told) {
            if (match.to() < who.from()
                    && who.from() - match.to() <= AFTER
                    && sentence.word()[match.to()] == by
                    && visit(match)) {
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
