package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Model;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Phrases.Match;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.time.DateReader;
import io.entente.coding.time.Moment;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties each act phrase to every plausible pair of states near it. */
public final class LinkFinder {
    private static final int NEAR = 4;
    private static final int MOST_TRIGGERS = 40;
    private static final int MOST_LINKS = 6000;

    private final Lexicon lexicon;
    private final LinkFeatures features;
    private final StatusReader statuses;
    private final DateReader dates;

    public LinkFinder(Lexicon lexicon, LinkFeatures features) {
        this.lexicon = lexicon;
        this.features = features;
        this.statuses = new StatusReader(lexicon);
        this.dates = new DateReader(lexicon);
    }

    /** The sentences of an item with all that the links are made of. */
    public List<Passage> passages(Cast cast, @Nullable LocalDate day) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < cast.sentences().size(); i++) {
            var sentence = cast.sentences().get(i);
            passages.add(new Passage(
                    sentence,
                    cast.mentions().get(i),
                    lexicon.acts().find(sentence),
                    lexicon.cues().find(sentence),
                    dates.read(sentence, day)));
        }
        return passages;
    }

    /**
     * All links of an item, scored by the model.
     *
     * @param visits whether only who came to whom is asked, in both directions
     */
    public List<Link> find(Cast cast, List<Passage> passages, @Nullable LocalDate day, Model model, boolean visits) {
        List<Link> links = new ArrayList<>();
        Features scratch = new Features();
        int[] main = cast.main();
        if (main[1] < 0) {
            return links;
        }
        for (int i = 0; i < passages.size() && links.size() < MOST_LINKS; i++) {
            Passage passage = passages.get(i);
            int triggers = 0;
            for (Match match : passage.acts()) {
                if (triggers++ >= MOST_TRIGGERS) {
                    break;
                }
                for (Sense sense : match.senses()) {
                    if (sense instanceof Sense.Act act && (!visits || act.type() == EventType.CONSULT)) {
                        tie(passage, match, act, visits, main, day, links);
                    }
                }
            }
        }
        for (int i = 0; i < links.size(); i++) {
            features.fill(scratch, links.get(i), cast, main);
            links.set(i, links.get(i).scored(model.score(scratch)));
        }
        return links;
    }

    private void tie(
            Passage passage,
            Match match,
            Sense.Act act,
            boolean directed,
            int[] main,
            @Nullable LocalDate day,
            List<Link> links) {
        List<Mention> near = near(passage.mentions(), match.from());
        Status status = statuses.status(passage, match.from(), match.to(), act, day);
        Moment moment = nearest(passage.moments(), match.from());
        boolean mutual = !directed && LinkFeatures.mutual(act.type());
        int firstState = -1;
        boolean several = false;
        for (int i = 0; i < near.size(); i++) {
            Mention a = near.get(i);
            if (a.other() >= 0) {
                links.add(new Link(
                        passage, act, match.from(), match.to(), a.state(), a.other(), a, a, status, moment, 0));
                if (directed) {
                    links.add(new Link(
                            passage, act, match.from(), match.to(), a.other(), a.state(), a, a, status, moment, 0));
                }
            }
            several |= firstState >= 0 && a.state() != firstState || a.other() >= 0;
            firstState = a.state();
            for (int j = 0; j < near.size(); j++) {
                Mention b = near.get(j);
                if (i != j && a.state() != b.state() && (!mutual || i < j)) {
                    links.add(new Link(
                            passage, act, match.from(), match.to(), a.state(), b.state(), a, b, status, moment, 0));
                }
            }
        }
        if (!several && firstState >= 0) {
            int partner = firstState == main[0] ? main[1] : firstState == main[1] ? main[0] : main[0];
            Mention a = near.get(0);
            links.add(
                    new Link(passage, act, match.from(), match.to(), firstState, partner, a, null, status, moment, 0));
            if (!mutual) {
                links.add(new Link(
                        passage, act, match.from(), match.to(), partner, firstState, null, a, status, moment, 0));
            }
        }
    }

    /** The mentions of states nearest to a phrase, a few on each side. */
    private static List<Mention> near(List<Mention> mentions, int at) {
        List<Mention> near = new ArrayList<>(2 * NEAR);
        int first = 0;
        while (first < mentions.size() && mentions.get(first).from() < at) {
            first++;
        }
        int left = 0;
        for (int i = first - 1; i >= 0 && left < NEAR; i--) {
            if (mentions.get(i).resolved()) {
                near.add(0, mentions.get(i));
                left++;
            }
        }
        int right = 0;
        for (int i = first; i < mentions.size() && right < NEAR; i++) {
            if (mentions.get(i).resolved()) {
                near.add(mentions.get(i));
                right++;
            }
        }
        return near;
    }

    private static @Nullable Moment nearest(List<Moment> moments, int at) {
        Moment best = null;
        for (Moment moment : moments) {
            if (best == null || Math.abs(moment.at() - at) < Math.abs(best.at() - at)) {
                best = moment;
            }
        }
        return best;
    }
}
