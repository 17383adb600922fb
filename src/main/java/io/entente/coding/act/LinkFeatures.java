package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Sense;
import io.entente.coding.lexicon.Sense.Cue.Kind;
import io.entente.coding.text.Sentence;
import io.entente.model.EventType;
import io.entente.model.Status;
import org.jspecify.annotations.Nullable;

/** What speaks for or against a {@link Link}: word order, prepositions, distance, clause breaks, who the actors are. */
public final class LinkFeatures implements Signs {
    private static final int KINDS = 17;
    /** By preposition, how somebody is at a place: bound for it, in it, from it, or not told. */
    private static final int[] WHERE = Prepositions.byName(name -> switch (name) {
        case "to", "obj" -> 1;
        case "in", "at", "on" -> 2;
        case "from" -> 3;
        case "none" -> 4;
        default -> 5;
    });

    private final Space space = new Space();
    private final Grammar grammar;
    private final Prepositions prepositions;
    /** By act row, as {@link Prepositions#expected} tells. */
    private final int[] targets;

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
    private final int only = space.block("only", 16);
    private final int understood = space.block("understood", 16 * 3 * 2 * 2);
    private final int firstWord = space.size();
    private final WordFeatures words;

    public LinkFeatures(Lexicon lexicon) {
        this.grammar = new Grammar(lexicon.words());
        this.prepositions = new Prepositions(lexicon);
        this.targets =
                lexicon.actRows().stream().mapToInt(Prepositions::expected).toArray();
        this.words = new WordFeatures(space, lexicon, false);
    }

    @Override
    public void words(Signals f, Link link) {
        words.shared(f, link);
    }

    @Override
    public void words(Signals f, Link link, Status status) {
        words.status(f, link, status);
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
        f.add(statusType
                + ClaimFinder.group(status).ordinal() * 16
                + link.act().type().ordinal());
    }

    @Override
    public void shared(Signals f, Link link, Cast cast, int[] main) {
        Sense.Act act = link.act();
        int kind = act.type().ordinal();
        int noun = act.noun() ? 1 : 0;
        f.add(type + kind);
        f.add(strength + kind * 8 + act.strength() * 2 + noun);
        Mention source = link.sourceMention();
        Mention target = link.targetMention();
        Sentence s = link.passage().sentence();
        int place = grammar.order(source, target, link);
        boolean passive = link.phrase().passive();
        f.add(order + place * 4 + noun * 2 + (passive ? 1 : 0));
        f.add(orderType + place * 16 + kind);
        side(f, link, link.sourceReach(), gapSource, farSource, sourceWord, noun, false);
        side(f, link, link.targetReach(), gapTarget, farTarget, targetWord, noun, true);
        f.add(sourceKind + kindOf(source) * 2 + noun);
        f.add(targetKind + kindOf(target) * 2 + noun);
        f.add(part + s.part().ordinal());
        for (int near = link.tense().near(); near != 0; near &= near - 1) {
            f.add(cue + Integer.numberOfTrailingZeros(near));
        }
        salience(f, link, cast, main);
        travel(f, link, source, target);
        if (source == null) {
            understood(f, link, cast, main, link.source(), 0);
        }
        if (target == null) {
            understood(f, link, cast, main, link.target(), 1);
        }
        misc(f, link, cast, source, target, passive);
    }

    private void misc(
            Signals f, Link link, Cast cast, @Nullable Mention source, @Nullable Mention target, boolean passive) {
        Sentence s = link.passage().sentence();
        f.add(misc);
        if (source != null && target != null && !link.carried()) {
            if (source == target) {
                f.add(misc + 1);
            } else if (grammar.coordinated(s, source, target)) {
                f.add(misc + (grammar.outside(link.from(), source, target) ? 2 : 3));
            }
        }
        if (link.phrase().negated()) {
            f.add(misc + 4);
        }
        if (cast.sentences().size() == 1) {
            f.add(misc + 5);
            f.add(only + link.act().type().ordinal());
        }
        if (link.phrase().quoted()) {
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
        if (targets[link.act().id()] == 0) {
            f.add(misc + 15);
        }
    }

    /** What makes a state that is not named come to mind. */
    private void understood(Signals f, Link link, Cast cast, int[] main, int state, int side) {
        int why = (state == main[0] ? 1 : 0)
                + (state == main[1] ? 2 : 0)
                + (state == link.passage().protagonist() ? 4 : 0)
                + (state == cast.home() ? 8 : 0);
        int kind = "visit".equals(link.act().mode()) ? 2 : link.mutual() ? 1 : 0;
        boolean others = link.passage().slots().size() > 1;
        f.add(understood + ((why * 3 + kind) * 2 + side) * 2 + (others ? 1 : 0));
    }

    /** Somebody of one state at a place of another. */
    private void travel(Signals f, Link link, @Nullable Mention source, @Nullable Mention target) {
        int where = 0;
        if (target != null
                && target.form() != null
                && target.form().place()
                && target.head() == null
                && !target.official()) {
            where = WHERE[prepositions.before(link.passage().sentence(), link.from(), link.to(), target)];
        }
        int who = source == null ? 0 : source.official() ? 2 : 1;
        int mode = "visit".equals(link.act().mode()) ? link.act().strength() > 1 ? 2 : 1 : 0;
        boolean before = source != null && target != null && source.from() < target.from();
        f.add(travel + ((where * 3 + who) * 3 + mode) * 2 + (before ? 1 : 0));
        f.add(placed
                + link.passage().presence(link.target()) * 4
                + link.passage().presence(link.source()));
        if (link.carried()) {
            f.add(placed + 16 + (mode > 0 ? 1 : 0));
        }
    }

    private int oldYear(Link link) {
        if (link.moment() == null) {
            return 0;
        }
        return link.moment().start().month() == 0 ? 1 : 2;
    }

    private void salience(Signals f, Link link, Cast cast, int[] main) {
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

    private static int bucket(int distance) {
        return distance <= 1 ? 0 : distance <= 4 ? 1 : distance <= 9 ? 2 : distance <= 18 ? 3 : 4;
    }

    private void side(
            Signals f, Link link, @Nullable Reach reach, int gap, int far, int word, int noun, boolean target) {
        if (reach == null) {
            f.add(gap + 9);
            f.add(far + 9);
            return;
        }
        int right = reach.left() ? 0 : 4;
        f.add(gap + right + Math.min(3, reach.between()));
        f.add(far + right + bucket(reach.distance()));
        int left = reach.left() ? 1 : 0;
        f.add(word + reach.preposition() * 2 + left);
        if (target) {
            boolean expected = (targets[link.act().id()] >> reach.preposition() & 1) != 0;
            int way = expected ? 0 : reach.preposition() <= Prepositions.OBJECT ? 1 : 2;
            f.add(led + way * 4 + noun * 2 + left);
        }
        f.add((target ? broken : breaks) + reach.breaks());
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
