package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Sentence;
import io.entente.model.EventType;
import io.entente.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for or against a {@link Link}: word order, prepositions, distance, clause breaks, who the actors are. */
public final class LinkFeatures implements Signs {
    private static final List<String> PREPOSITIONS = List.of(
            "none", "obj", "with", "between", "to", "of", "from", "against", "on", "in", "by", "for", "at", "over",
            "into", "along", "near", "outside", "around", "about", "after", "other");
    private static final int KINDS = 17;

    private final Space space = new Space();
    private final Words words;
    private final Grammar grammar;
    private final int[] prepositions;
    private final int type = space.block("type", 16);
    private final int strength = space.block("strength", 16 * 8);
    private final int order = space.block("order", 6 * 4);
    private final int orderType = space.block("ordertype", 6 * 16);
    private final int gapSource = space.block("gapsource", 10);
    private final int gapTarget = space.block("gaptarget", 10);
    private final int farSource = space.block("farsource", 10);
    private final int farTarget = space.block("fartarget", 10);
    private final int led = space.block("led", 4 * 3);
    private final int targetWord = space.block("targetword", 22 * 2);
    private final int sourceWord = space.block("sourceword", 22 * 2);
    private final int sourceKind = space.block("sourcekind", KINDS * 2);
    private final int targetKind = space.block("targetkind", KINDS * 2);
    private final int breaks = space.block("breaks", 2 * 4);
    private final int broken = space.block("broken", 8);
    private final int part = space.block("part", 3);
    private final StatusFeatures statuses = new StatusFeatures(space);
    private final int statusType = space.block("statustype", 4 * 16);
    private final int cue = space.block("cue", Kind.values().length);
    private final int salience = space.block("salience", 16);
    private final int misc = space.block("misc", 24);
    private final int travel = space.block("travel", 6 * 3 * 3 * 2);
    private final int placed = space.block("placed", 24);

    public LinkFeatures(Lexicon lexicon) {
        this.words = lexicon.words();
        this.grammar = new Grammar(words);
        this.prepositions = PREPOSITIONS.stream().mapToInt(words::id).toArray();
    }

    public Space space() {
        return space;
    }

    @Override
    public void status(Features f, Link link, Status status) {
        statuses.fill(f, link, status);
        f.add(statusType
                + ClaimFinder.group(status).ordinal() * 16
                + link.act().type().ordinal());
    }

    @Override
    public void shared(Features f, Link link, Cast cast, int[] main) {
        Sense.Act act = link.act();
        int kind = act.type().ordinal();
        int noun = act.noun() ? 1 : 0;
        f.add(type + kind);
        f.add(strength + kind * 8 + act.strength() * 2 + noun);
        Mention source = link.sourceMention();
        Mention target = link.targetMention();
        Sentence s = link.passage().sentence();
        int place = grammar.order(source, target, link);
        boolean passive = grammar.passive(s, link.from(), act);
        f.add(order + place * 4 + noun * 2 + (passive ? 1 : 0));
        f.add(orderType + place * 16 + kind);
        side(f, link, link.sourceSlot(), gapSource, farSource, sourceWord, noun, false);
        side(f, link, link.targetSlot(), gapTarget, farTarget, targetWord, noun, true);
        f.add(sourceKind + kindOf(source) * 2 + noun);
        f.add(targetKind + kindOf(target) * 2 + noun);
        f.add(part + s.part().ordinal());
        for (int near = link.tense().near(); near != 0; near &= near - 1) {
            f.add(cue + Integer.numberOfTrailingZeros(near));
        }
        salience(f, link, cast, main);
        travel(f, link, source, target);
        misc(f, link, cast, source, target, passive);
    }

    private void misc(
            Features f, Link link, Cast cast, @Nullable Mention source, @Nullable Mention target, boolean passive) {
        Sentence s = link.passage().sentence();
        f.add(misc);
        if (source != null && target != null && !link.carried()) {
            if (source == target) {
                f.add(misc + 1);
            } else if (grammar.coordinated(s, source, target)) {
                f.add(misc + (grammar.outside(link.from(), source, target) ? 2 : 3));
            }
        }
        if (grammar.negated(s, link.from())) {
            f.add(misc + 4);
        }
        if (cast.sentences().size() == 1) {
            f.add(misc + 5);
        }
        if (grammar.quoted(s, link.from())) {
            f.add(misc + 6);
        }
        int year = oldYear(link);
        if (year > 0) {
            f.add(misc + 6 + year);
        }
        if (passive) {
            f.add(misc + 9);
        }
        f.add(misc + 10 + Math.min(3, link.passage().mentions().size() / 3));
        if (s.paragraph() > 6) {
            f.add(misc + 14);
        }
        if (act(link).targets().isEmpty()) {
            f.add(misc + 15);
        }
    }

    /** Somebody of one state at a place of another. */
    private void travel(Features f, Link link, @Nullable Mention source, @Nullable Mention target) {
        int where = 0;
        if (target != null
                && target.form() != null
                && target.form().place()
                && target.head() == null
                && !target.official()) {
            int preposition = prepositionBefore(link, target);
            String word = PREPOSITIONS.get(preposition);
            where = switch (word) {
                case "to", "obj" -> 1;
                case "in", "at", "on" -> 2;
                case "from" -> 3;
                case "none" -> 4;
                default -> 5;
            };
        }
        int who = source == null ? 0 : source.official() ? 2 : 1;
        int mode = "visit".equals(link.act().mode()) ? link.act().strength() > 1 ? 2 : 1 : 0;
        boolean before = source != null && target != null && source.from() < target.from();
        f.add(travel + ((where * 3 + who) * 3 + mode) * 2 + (before ? 1 : 0));
        int hosts = 0;
        int guests = 0;
        for (Mention m : link.passage().mentions()) {
            hosts |= m.state() == link.target()
                    ? m.official() ? 2 : m.form() != null && m.form().place() && m.head() == null ? 1 : 0
                    : 0;
            guests |= m.state() == link.source()
                    ? m.official() ? 2 : m.form() != null && m.form().place() && m.head() == null ? 1 : 0
                    : 0;
        }
        f.add(placed + hosts * 4 + guests);
        if (link.carried()) {
            f.add(placed + 16 + (mode > 0 ? 1 : 0));
        }
    }

    private static Sense.Act act(Link link) {
        return link.act();
    }

    private int oldYear(Link link) {
        if (link.moment() == null) {
            return 0;
        }
        return link.moment().start().month() == 0 ? 1 : 2;
    }

    private void salience(Features f, Link link, Cast cast, int[] main) {
        boolean s = cast.inTitle()[link.source()];
        boolean t = cast.inTitle()[link.target()];
        boolean ls = cast.inLead()[link.source()];
        boolean lt = cast.inLead()[link.target()];
        f.add(salience + (s && t ? 0 : s || t ? 1 : 2));
        f.add(salience + 3 + (ls && lt ? 0 : ls || lt ? 1 : 2));
        boolean ms = link.source() == main[0] || link.source() == main[1];
        boolean mt = link.target() == main[0] || link.target() == main[1];
        f.add(salience + 6 + (ms && mt ? 0 : ms || mt ? 1 : 2));
        int least = Math.min(cast.counts()[link.source()], cast.counts()[link.target()]);
        f.add(salience + 9 + Math.min(4, least / 2));
        if (link.source() == cast.home() || link.target() == cast.home()) {
            f.add(salience + 15);
        }
    }

    private void side(
            Features f, Link link, @Nullable Slot slot, int gap, int far, int word, int noun, boolean target) {
        if (slot == null) {
            f.add(gap + 9);
            f.add(far + 9);
            return;
        }
        boolean left = slot.from() < link.from();
        int between = 0;
        int lo = left ? slot.to() : link.to();
        int hi = left ? link.from() : slot.from();
        for (Slot other : link.passage().slots()) {
            between += other.from() >= lo && other.to() <= hi ? 1 : 0;
        }
        f.add(gap + (left ? 0 : 4) + Math.min(3, between));
        int distance = Math.max(0, hi - lo);
        int bucket = distance <= 1 ? 0 : distance <= 4 ? 1 : distance <= 9 ? 2 : distance <= 18 ? 3 : 4;
        f.add(far + (left ? 0 : 4) + Math.min(4, bucket));
        int preposition = prepositionBefore(link, slot.first());
        f.add(word + preposition * 2 + (left ? 1 : 0));
        if (target) {
            boolean expected = link.act().targets().contains(PREPOSITIONS.get(preposition));
            f.add(led + (expected ? 0 : preposition <= 1 ? 1 : 2) * 4 + noun * 2 + (left ? 1 : 0));
        }
        Sentence s = link.passage().sentence();
        int found = 0;
        for (int i = lo; i < hi && i < lo + 30; i++) {
            int w = s.word()[i];
            if (words.is(w, Words.Kind.COMMA) || words.is(w, Words.Kind.COLON) || words.is(w, Words.Kind.DASH)) {
                found |= 1;
            }
            if (words.is(w, Words.Kind.RELATIVE) || words.is(w, Words.Kind.SUBORDINATOR)) {
                found |= 2;
            }
            if (words.is(w, Words.Kind.SAY) || words.is(w, Words.Kind.QUOTE)) {
                found |= 4;
            }
        }
        f.add(target ? broken + found : breaks + found);
    }

    /** The preposition that leads to a mention, past determiners. */
    private int prepositionBefore(Link link, Mention m) {
        Sentence s = link.passage().sentence();
        int at = m.from() - 1;
        while (at >= 0 && words.is(s.word()[at], Words.Kind.DETERMINER)) {
            at--;
        }
        if (at >= link.from() && at < link.to()) {
            return 1;
        }
        if (at < 0 || s.word()[at] == 0) {
            return 0;
        }
        for (int i = 2; i < prepositions.length - 1; i++) {
            if (prepositions[i] == s.word()[at]) {
                return i;
            }
        }
        return words.is(s.word()[at], Words.Kind.PREPOSITION) ? PREPOSITIONS.size() - 1 : 0;
    }

    private static int kindOf(@Nullable Mention m) {
        if (m == null) {
            return 15;
        }
        if (m.official()) {
            return m.person() != null ? 0 : 1;
        }
        if (m.head() != null) {
            return switch (m.head()) {
                case GOVERNMENT, AUTHORITY, OFFICIAL, DELEGATION -> 2;
                case EMBASSY, DIPLOMAT -> 3;
                case MILITARY, WEAPON -> 4;
                case PEOPLE, CROWD -> 5;
                case REBEL -> 6;
                case COUNTERPART -> 7;
                case SIDES -> 8;
                default -> 9;
            };
        }
        if (m.kind() == Mention.Kind.PRONOUN) {
            return 10;
        }
        if (m.form() == null) {
            return 11;
        }
        return switch (m.form()) {
            case NAME -> m.possessive() ? 12 : 13;
            case CAPITAL, TERRITORY -> 14;
            case CITY -> 16;
            case ADJECTIVE, DEMONYM -> 9;
            default -> 11;
        };
    }

    static boolean mutual(EventType type) {
        return type == EventType.CONSULT || type == EventType.AGREE || type == EventType.COOPERATE;
    }
}
