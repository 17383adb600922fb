package io.entente.coding.act;

import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Lexicon;
import io.entente.model.EventType;
import java.util.List;

/**
 * What the everyday words of an item say of a {@link Claim}, each by the claim's type and time: those of the sentence
 * that tells it best, of the sentences that name both states, and of the title.
 */
public final class ClaimWords {
    private static final int TYPES = EventType.values().length;
    private static final int GROUPS = Claim.Group.values().length;

    private final Space space = new Space();
    private final int size;
    private final int typeGroup = space.block("typegroup", TYPES * GROUPS);
    private final int best = space.block("best", 1);
    private final int tellingType;
    private final int tellingGroup;
    private final int bothType;
    private final int bothGroup;
    private final int titleType;

    public ClaimWords(Lexicon lexicon) {
        List<String> words = new PlainWords(lexicon.weighed()).labels();
        this.size = words.size();
        this.tellingType = blocks("telling.type", TYPES, words);
        this.tellingGroup = blocks("telling.group", GROUPS, words);
        this.bothType = blocks("both.type", TYPES, words);
        this.bothGroup = blocks("both.group", GROUPS, words);
        this.titleType = blocks("title.type", TYPES, words);
    }

    private int blocks(String name, int many, List<String> words) {
        int first = space.size();
        for (int i = 0; i < many; i++) {
            space.block(name + i, words);
        }
        return first;
    }

    public Space space() {
        return space;
    }

    void fill(Signals f, Claim claim, Setting item) {
        int type = claim.type().ordinal();
        int group = claim.group().ordinal();
        f.add(typeGroup + type * GROUPS + group);
        f.add(best, Math.max(-6, Math.min(6, claim.best().score())));
        words(f, claim.best().passage().plain(), tellingType + type * size, tellingGroup + group * size);
        words(
                f,
                item.of(claim.a(), claim.b()).words(item.passages()),
                bothType + type * size,
                bothGroup + group * size);
        if (!item.passages().isEmpty()) {
            words(f, item.passages().get(0).plain(), titleType + type * size, -1);
        }
    }

    private static void words(Signals f, int[] words, int byType, int byGroup) {
        for (int word : words) {
            if (word > PlainWords.EDGE) {
                f.add(byType + word);
                if (byGroup >= 0) {
                    f.add(byGroup + word);
                }
            }
        }
    }
}
