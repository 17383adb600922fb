package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Document;
import io.entente.coding.text.Part;
import io.entente.coding.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Settles for one item who every mention means: names first, then titles, then words that only point. */
public final class Casting {
    private final Lexicon lexicon;
    private final Document document;
    private final People people = new People();
    private final int[] counts;

    public Casting(Lexicon lexicon, Document document) {
        this.lexicon = lexicon;
        this.document = document;
        this.counts = new int[lexicon.states().size()];
    }

    /** @param publisher the words of the publisher's name: its country is home where no dateline says */
    public Cast cast(Sentence publisher) {
        MentionFinder finder = new MentionFinder(lexicon, people, new TrapJudge(lexicon, document.sentences()));
        List<List<Mention>> drafts = new ArrayList<>();
        List<Sentence> sentences = document.sentences();
        for (Sentence sentence : sentences) {
            drafts.add(sentence.part() == Part.TITLE ? List.of() : finder.find(sentence));
        }
        for (Sentence sentence : sentences) {
            if (sentence.part() == Part.TITLE) {
                drafts.set(sentence.index(), finder.find(sentence));
            }
        }
        // Headlines last: what they leave out the text says.
        for (boolean title : new boolean[] {false, true}) {
            for (int i = 0; i < drafts.size(); i++) {
                if ((sentences.get(i).part() == Part.TITLE) == title) {
                    introduce(sentences.get(i), drafts.get(i));
                }
            }
        }
        new Travellers(lexicon, state(document.place())).mark(sentences, drafts);
        int home = home(publisher);
        List<List<Mention>> settled = new ArrayList<>();
        Settling settling = new Settling(lexicon.words(), people, counts, home);
        settling.offices(lexicon, sentences, drafts);
        for (int i = 0; i < drafts.size(); i++) {
            settled.add(settling.settle(sentences.get(i), drafts.get(i)));
        }
        return cast(settled, home);
    }

    private void introduce(Sentence sentence, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.resolved() && mention.acts()) {
                counts[mention.state()]++;
            }
            Person person = mention.person();
            if (person != null) {
                person.of(mention.state(), mention.kind() != Kind.PERSON);
                person.holds(mention.office());
                Words.Kind sex = Antecedents.sex(lexicon.words(), sentence, mention);
                if (sex != null) {
                    person.sex(sex);
                }
            }
        }
    }

    private int home(Sentence publisher) {
        int place = state(document.place());
        if (place < 0) {
            place = state(publisher);
        }
        if (place >= 0) {
            return place;
        }
        int most = Mention.OPEN;
        for (int state = 0; state < counts.length; state++) {
            if (counts[state] > 0 && (most < 0 || counts[state] > counts[most])) {
                most = state;
            }
        }
        return most;
    }

    private int state(Sentence words) {
        for (Match match : lexicon.names().find(words)) {
            Sense.State state = match.sense(Sense.State.class);
            if (state != null) {
                return state.state();
            }
        }
        return Mention.OPEN;
    }

    private Cast cast(List<List<Mention>> settled, int home) {
        int[] all = new int[counts.length];
        boolean[] title = new boolean[counts.length];
        boolean[] lead = new boolean[counts.length];
        for (int i = 0; i < settled.size(); i++) {
            Part part = document.sentences().get(i).part();
            for (Mention mention : settled.get(i)) {
                if (mention.resolved() && !mention.acts()) {
                    continue;
                }
                for (int state : new int[] {mention.state(), mention.other()}) {
                    if (state >= 0) {
                        all[state]++;
                        title[state] |= part == Part.TITLE;
                        lead[state] |= part == Part.LEAD;
                    }
                }
            }
        }
        int[] officials = new int[counts.length];
        for (Person person : people.all()) {
            if (person.state() >= 0 && person.office() != null) {
                officials[person.state()]++;
            }
        }
        return new Cast(document.sentences(), settled, home, state(document.place()), all, officials, title, lead);
    }
}
