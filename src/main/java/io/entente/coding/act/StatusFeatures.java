package io.entente.coding.act;

import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Part;
import io.entente.model.Status;

/** What speaks for one status or another; both models share it. */
final class StatusFeatures {
    private static final int GROUPS = 3;
    /** The first kinds of cues, from planned to hypothetical, tell of status. */
    private static final int MOODS = Kind.HYPOTHETICAL.ordinal() + 1;

    private final int group;
    private final int rule;
    private final int form;
    private final int mood;
    private final int cues;
    private final int date;
    private final int title;
    private final int told;
    private final int near;
    private final int all;

    StatusFeatures(Space space) {
        this.group = space.block("group", GROUPS);
        this.rule = space.block("rule", 4 * GROUPS);
        this.form = space.block("form", 5 * 2 * GROUPS);
        this.mood = space.block("mood", 8 * GROUPS);
        this.cues = space.block("statuscue", 16 * GROUPS);
        this.date = space.block("date", Tense.DATES * GROUPS);
        this.title = space.block("titlestatus", 2 * 5 * GROUPS);
        this.told = space.block("formdate", 2 * 5 * Tense.DATES * GROUPS);
        this.near = space.block("nearcue", MOODS * GROUPS);
        this.all = space.block("allcue", MOODS * GROUPS);
    }

    void fill(Signals f, Link link, Status status) {
        int g = ClaimFinder.group(status).ordinal();
        Tense tense = link.tense();
        f.add(group + g);
        f.add(rule + tense.rule().ordinal() * GROUPS + g);
        int visit = "visit".equals(link.act().mode()) ? 1 : 0;
        f.add(form + (tense.form() * 2 + visit) * GROUPS + g);
        f.add(mood + ((tense.will() ? 1 : 0) + (tense.infinitive() ? 2 : 0) + (tense.negated() ? 4 : 0)) * GROUPS + g);
        f.add(cues + tense.cues() * GROUPS + g);
        f.add(date + tense.date() * GROUPS + g);
        int headline = link.passage().sentence().part() == Part.TITLE ? 1 : 0;
        f.add(title + (headline * 5 + tense.form()) * GROUPS + g);
        f.add(told + ((headline * 5 + tense.form()) * Tense.DATES + tense.date()) * GROUPS + g);
        kinds(f, near, tense.near(), g);
        kinds(f, all, tense.all() & ~tense.near(), g);
    }

    private static void kinds(Signals f, int block, int cues, int group) {
        for (int kind = 0; kind < MOODS; kind++) {
            if ((cues >> kind & 1) != 0) {
                f.add(block + kind * GROUPS + group);
            }
        }
    }
}
