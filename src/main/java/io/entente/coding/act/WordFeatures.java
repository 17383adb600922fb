package io.entente.coding.act;

import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a {@link Link}: its phrase, what stands beside the phrase and beside both actors, and between these. */
final class WordFeatures {
    private static final int GROUPS = 3;
    private static final int FARTHEST = 14;

    private final boolean path;
    private final int[] triggers;
    private final int trigger;
    private final int triggerGroup;
    private final int before;
    private final int after;
    private final int sourceBefore;
    private final int sourceAfter;
    private final int targetBefore;
    private final int targetAfter;
    /** Where the sentence goes on with the one before: its first words, and those beside the state it names. */
    private final int first;

    private final int second;
    private final int goneBefore;
    private final int goneAfter;
    private final int forth;
    private final int back;
    private final int size;

    /** @param path whether the words between the two actors count */
    WordFeatures(Space space, Lexicon lexicon, boolean path) {
        this.path = path;
        Map<String, Integer> numbers = new HashMap<>();
        List<String> labels = new ArrayList<>();
        this.triggers = lexicon.actRows().stream()
                .mapToInt(row -> number(row, numbers, labels))
                .toArray();
        this.trigger = space.block("trigger", labels);
        this.triggerGroup = groups(space, "trigger", labels);
        List<String> words = new PlainWords(lexicon.weighed()).labels();
        this.size = words.size();
        this.before = groups(space, "before", words);
        this.after = space.block("after", words);
        this.sourceBefore = space.block("sourcebefore", words);
        this.sourceAfter = space.block("sourceafter", words);
        this.targetBefore = space.block("targetbefore", words);
        this.targetAfter = space.block("targetafter", words);
        this.first = space.block("first", words);
        this.second = space.block("second", words);
        this.goneBefore = space.block("gonebefore", words);
        this.goneAfter = space.block("goneafter", words);
        this.forth = space.block("forth", path ? words : List.of());
        this.back = space.block("back", path ? words : List.of());
    }

    private static int number(Sense.Act row, Map<String, Integer> numbers, List<String> labels) {
        String label = row.trigger() + ":" + row.type();
        Integer known = numbers.putIfAbsent(label, labels.size());
        if (known == null) {
            labels.add(label);
            return labels.size() - 1;
        }
        return known;
    }

    private static int groups(Space space, String name, List<String> labels) {
        int first = space.block(name + 0, labels);
        for (int group = 1; group < GROUPS; group++) {
            space.block(name + group, labels);
        }
        return first;
    }

    void shared(Signals f, Link link) {
        int row = link.act().id();
        if (row >= 0) {
            f.add(trigger + triggers[row]);
        }
        int[] plain = link.passage().plain();
        if (link.carried()) {
            word(f, first, PlainWords.at(plain, 0));
            word(f, second, PlainWords.at(plain, 1));
            beside(f, plain, link.targetMention(), goneBefore, goneAfter);
            return;
        }
        word(f, after, PlainWords.at(plain, link.to()));
        beside(f, plain, link.sourceMention(), sourceBefore, sourceAfter);
        beside(f, plain, link.targetMention(), targetBefore, targetAfter);
        Mention source = link.sourceMention();
        Mention target = link.targetMention();
        if (path && source != null && target != null) {
            boolean ahead = source.from() < target.from();
            int from = ahead ? source.to() : target.to();
            int to = ahead ? target.from() : source.from();
            for (int i = from; i < to && i < from + FARTHEST; i++) {
                word(f, ahead ? forth : back, plain[i]);
            }
        }
    }

    void status(Signals f, Link link, Status status) {
        int group = ClaimFinder.group(status).ordinal();
        int row = link.act().id();
        if (row >= 0) {
            f.add(triggerGroup + group * (triggerGroup - trigger) + triggers[row]);
        }
        if (!link.carried()) {
            int word = PlainWords.at(link.passage().plain(), link.from() - 1);
            word(f, before + group * size, word);
        }
    }

    private static void beside(Signals f, int[] plain, @Nullable Mention mention, int before, int after) {
        if (mention != null) {
            word(f, before, PlainWords.at(plain, mention.from() - 1));
            word(f, after, PlainWords.at(plain, mention.to()));
        }
    }

    private static void word(Signals f, int block, int word) {
        if (word != PlainWords.OTHER) {
            f.add(block + word);
        }
    }
}
