package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.lexicon.Sense.Form;
import io.entente.coding.lexicon.Sense.Head;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.Office;
import io.entente.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for or against somebody of one state being, or coming, where another state is. */
public final class VisitFeatures implements Signs {
    private static final List<String> WAYS =
            List.of("none", "to", "in", "at", "on", "from", "for", "of", "with", "by", "other");
    private static final int WHERE = 7;
    private static final int VERBS = 12;
    private static final int STOPS = Words.mask(Words.Kind.COMMA, Words.Kind.COLON, Words.Kind.DASH);
    private static final int JOINTS = Words.mask(Words.Kind.SUBORDINATOR, Words.Kind.CONJUNCTION);
    private static final int SPEECH = Words.mask(Words.Kind.SAY, Words.Kind.QUOTE);

    private final Space space = new Space();
    private final Words words;
    private final int[] ways;
    private final int bias = space.block("bias", 1);
    private final int who = space.block("who", 10);
    private final int rank = space.block("rank", 7);
    private final int where = space.block("where", WHERE * 12);
    private final int verb = space.block("verb", VERBS);
    private final int verbWhere = space.block("verbwhere", VERBS * 12);
    private final int hosting = space.block("hosting", 8);
    private final int far = space.block("far", 8);
    private final int gap = space.block("gap", 8);
    private final int breaks = space.block("breaks", 8);
    private final int part = space.block("part", 3);
    private final StatusFeatures statuses = new StatusFeatures(space);
    private final int cue = space.block("cue", Kind.values().length);
    private final int item = space.block("item", 24);
    private final int misc = space.block("misc", 12);
    private final int absent = space.block("absent", 24);
    private final int firstWord = space.size();
    private final WordFeatures near;

    public VisitFeatures(Lexicon lexicon) {
        this.words = lexicon.words();
        this.near = new WordFeatures(space, lexicon, true);
        this.ways = WAYS.stream().mapToInt(words::id).toArray();
    }

    @Override
    public void words(Signals f, Link link) {
        near.shared(f, link);
    }

    @Override
    public void words(Signals f, Link link, Status status) {
        near.status(f, link, status);
    }

    @Override
    public Space space() {
        return space;
    }

    @Override
    public int firstWord() {
        return firstWord;
    }

    @Override
    public void status(Signals f, Link link, Status status) {
        statuses.fill(f, link, status);
    }

    @Override
    public void shared(Signals f, Link link, Cast cast, int[] main) {
        f.add(bias);
        Mention guest = link.sourceMention();
        Mention place = link.targetMention();
        Sentence s = link.passage().sentence();
        f.add(who + whoOf(guest));
        f.add(rank + rankOf(guest));
        int way = place == null ? 0 : wayTo(s, place);
        int spot = whereOf(place);
        f.add(where + spot * 12 + way);
        int strength = "visit".equals(link.act().mode()) ? link.act().strength() : 0;
        boolean host = "043".equals(link.act().cameo());
        int between = guest == null || place == null
                ? 2
                : link.from() >= Math.min(guest.to(), place.to()) && link.to() <= Math.max(guest.from(), place.from())
                        ? 0
                        : 1;
        int told = strength == 0 ? 0 : 1 + (strength - 1) * 3 + between;
        f.add(verb + told);
        f.add(verbWhere + told * 12 + way);
        boolean before = guest != null && place != null && guest.from() < place.from();
        f.add(hosting + (host ? 4 : 0) + (before ? 2 : 0) + (spot == 5 ? 1 : 0));
        if (guest != null && place != null && !link.carried()) {
            int lo = Math.min(guest.to(), place.to());
            int hi = Math.max(guest.from(), place.from());
            int distance = Math.max(0, hi - lo);
            f.add(far + (distance < 3 ? 0 : distance < 7 ? 1 : distance < 13 ? 2 : distance < 25 ? 3 : 4));
            int found = 0;
            for (Slot slot : link.passage().slots()) {
                found += slot.from() >= lo && slot.to() <= hi ? 1 : 0;
            }
            f.add(gap + Math.min(4, found));
            f.add(breaks + breaksBetween(s, lo, hi));
        } else {
            f.add(far + 7);
        }
        f.add(part + s.part().ordinal());
        int at = place == null ? link.from() : place.from();
        for (int near = link.passage().cuesNear(at, 14); near != 0; near &= near - 1) {
            f.add(cue + Integer.numberOfTrailingZeros(near));
        }
        item(f, link, cast, main);
        if (link.carried()) {
            absent(f, link, cast);
        }
        misc(f, link, guest, place);
    }

    private void item(Signals f, Link link, Cast cast, int[] main) {
        int a = link.source();
        int b = link.target();
        f.add(item + (cast.home() == b ? 0 : cast.home() == a ? 1 : 2));
        f.add(item + 3 + (cast.place() == b ? 0 : cast.place() == a ? 1 : 2));
        f.add(item + 6 + (cast.inTitle()[a] ? 1 : 0) + (cast.inTitle()[b] ? 2 : 0));
        f.add(item + 10 + (cast.inLead()[a] ? 1 : 0) + (cast.inLead()[b] ? 2 : 0));
        boolean mainA = main[0] == a || main[1] == a;
        boolean mainB = main[0] == b || main[1] == b;
        f.add(item + 14 + (mainA ? 1 : 0) + (mainB ? 2 : 0));
        f.add(item + 18 + Math.min(3, cast.officials()[b]));
        if (cast.sentences().size() == 1) {
            f.add(item + 22);
        }
    }

    /** What makes a guest whom the sentence does not name come to mind, and whom it names instead. */
    private void absent(Signals f, Link link, Cast cast) {
        int why = (link.source() == link.passage().protagonist() ? 1 : 0) + (link.source() == cast.home() ? 2 : 0);
        int named = 0;
        for (Mention m : link.passage().mentions()) {
            if (m.resolved() && (m.person() != null || m.office() != null)) {
                named |= m.points() ? 1 : m.state() == link.target() ? 2 : 4;
            }
        }
        f.add(absent + Math.min(5, named) * 4 + why);
    }

    private void misc(Signals f, Link link, @Nullable Mention guest, @Nullable Mention place) {
        Sentence s = link.passage().sentence();
        if (link.carried()) {
            f.add(misc);
        }
        if (guest != null
                && !link.passage().slots().isEmpty()
                && link.passage().slots().get(0).first() == guest) {
            f.add(misc + 1);
        }
        if (link.moment() != null) {
            f.add(misc + (link.moment().start().month() == 0 ? 2 : link.moment().weekday() ? 3 : 4));
        }
        if (guest != null && guest.possessive()) {
            f.add(misc + 5);
        }
        if (place != null && place.possessive()) {
            f.add(misc + 6);
        }
        for (Mention m : link.passage().mentions()) {
            if (m.state() == link.target() && m.official()) {
                f.add(misc + 7);
                break;
            }
        }
        if (place != null && words.is(place.to() < s.size() ? s.word()[place.to()] : 0, Words.Kind.SAY)) {
            f.add(misc + 8);
        }
        if (s.paragraph() > 5) {
            f.add(misc + 9);
        }
    }

    private int breaksBetween(Sentence s, int lo, int hi) {
        int found = 0;
        for (int i = lo; i < hi && i < lo + 30; i++) {
            int w = s.word()[i];
            found |= words.any(w, STOPS) ? 1 : 0;
            found |= words.any(w, JOINTS) ? 2 : 0;
            found |= words.any(w, SPEECH) ? 4 : 0;
        }
        return found;
    }

    /** How the words lead to the place, past its determiner. */
    private int wayTo(Sentence s, Mention place) {
        int at = place.from() - 1;
        while (at >= 0 && words.is(s.word()[at], Words.Kind.DETERMINER)) {
            at--;
        }
        if (at < 0 || s.word()[at] == 0) {
            return 0;
        }
        for (int i = 1; i < ways.length - 1; i++) {
            if (ways[i] == s.word()[at]) {
                return i;
            }
        }
        return words.is(s.word()[at], Words.Kind.PREPOSITION)
                ? WAYS.size() - 1
                : words.is(s.word()[at], Words.Kind.CONJUNCTION) || words.is(s.word()[at], Words.Kind.COMMA) ? 11 : 0;
    }

    private static int whereOf(@Nullable Mention place) {
        if (place == null) {
            return 6;
        }
        if (place.head() == Head.AUTHORITY && !place.official()) {
            return 4;
        }
        if (place.official() || place.head() != null || place.form() == null) {
            return 5;
        }
        return place.form() == Form.NAME
                ? 0
                : place.form() == Form.CAPITAL
                        ? 1
                        : place.form() == Form.CITY ? 2 : place.form() == Form.TERRITORY ? 3 : 5;
    }

    private static int whoOf(@Nullable Mention m) {
        if (m == null) {
            return 9;
        }
        if (m.kind() == Mention.Kind.PRONOUN) {
            return 0;
        }
        if (m.kind() == Mention.Kind.SIDES) {
            return 8;
        }
        if (m.person() != null) {
            return m.rank() != null ? 1 : 2;
        }
        if (m.office() != null) {
            return 3;
        }
        return m.head() == Head.DELEGATION || m.head() == Head.OFFICIAL
                ? 4
                : m.head() != null ? 5 : m.form() == Form.NAME ? 6 : 7;
    }

    private static int rankOf(@Nullable Mention m) {
        Office office = m == null ? null : m.rank();
        if (office == null) {
            return 6;
        }
        return switch (office) {
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, DEPUTY_HEAD -> 0;
            case FOREIGN_MINISTER, DEFENCE_MINISTER, MINISTER, SPEAKER -> 1;
            case ENVOY, DEPUTY_MINISTER, MILITARY_CHIEF, LEGISLATOR -> 2;
            case AMBASSADOR -> 3;
            case OTHER -> 4;
            case FORMER -> 5;
        };
    }
}
