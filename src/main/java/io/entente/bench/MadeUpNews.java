package io.entente.bench;

import io.entente.coding.Coder;
import io.entente.model.Actor;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.NewsItem;
import io.entente.model.Office;
import io.entente.model.Pair;
import io.entente.model.PartialDate;
import io.entente.model.Published;
import io.entente.model.Status;
import io.entente.model.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Short made-up news over ten years, and a coder that knows what each tells without reading it, so that what remains to
 * be measured is all that comes after the coder. Every item tells one act, one in fifty a visit too; one in five retells
 * in other words what one of the four items before it told. As in the world, few pairs are in the news often: the
 * busiest of 20,000 has 7,000 reports of a million, half of them have fewer than 40. The item of a number is always the
 * same.
 */
final class MadeUpNews implements Coder {
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;
    private static final int RETOLD = 5;
    private static final int VISITS = 50;
    private static final List<EventType> TYPES = List.of(
            EventType.CONSULT,
            EventType.CONSULT,
            EventType.CONSULT,
            EventType.CONSULT,
            EventType.COOPERATE,
            EventType.COOPERATE,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.AID,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.SANCTION,
            EventType.MOBILIZE);
    private static final String[] WORDS = ("ministers officials harbour railway talks border water tariff student "
                    + "festival bridge energy visa export grain signed discussed welcomed rejected spoke council "
                    + "during several months further against without between region security joint statement")
            .split(" ");
    private static final String[] NAMES = ("Aldana Brekke Corvin Dumont Ekberg Fontane Gadd Harrow Ilves Jansky Kimani "
                    + "Lopatin Mendes Nakata Okafor Petrov Quist Ramos Sandov Tanaka Ueda Vargas Wolff Yilmaz Zeman")
            .split(" ");

    private final int items;
    private final List<Pair> pairs;

    /** @param items over how many items the ten years are spread */
    MadeUpNews(int items, int pairs) {
        this.items = items;
        this.pairs = pairs(pairs);
    }

    /** What an item tells, by the number of the first that told it. */
    private record Story(Pair pair, EventType type, LocalDate day, String person, boolean visit) {}

    NewsItem item(int number) {
        Story story = story(told(number));
        Random random = new Random(~number);
        String text = "%s of %s %s %s in %s on %s. "
                        .formatted(
                                story.person(),
                                story.pair().a(),
                                word(random),
                                story.pair().b(),
                                name(random),
                                story.day())
                + words(random);
        return new NewsItem(
                "made-" + number,
                null,
                "Publisher " + random.nextInt(50),
                story.type() + " " + story.pair(),
                text,
                Published.of(story.day()),
                "en",
                null,
                false);
    }

    @Override
    public CodedItem code(NewsItem item) {
        Story story = story(told(Integer.parseInt(item.id().substring("made-".length()))));
        Pair pair = story.pair();
        String text = String.valueOf(item.text());
        String evidence = text.substring(0, text.indexOf('.') + 1);
        PartialDate day = PartialDate.of(story.day());
        Event event = new Event(
                pair + "-" + item.id(),
                pair,
                pair.a(),
                pair.b(),
                story.type(),
                null,
                null,
                Status.OCCURRED,
                day,
                8 - story.type().ordinal(),
                0.8,
                List.of(new Actor(pair.a(), story.person(), Office.FOREIGN_MINISTER)),
                evidence,
                item.id());
        Visit visit = new Visit(
                pair + "-v-" + item.id(),
                pair.a(),
                pair.b(),
                story.person(),
                Office.FOREIGN_MINISTER,
                Status.OCCURRED,
                day,
                null,
                true,
                evidence);
        return new CodedItem(
                item.id(), true, List.of(event), story.visit() ? List.of(visit) : List.of(), new TreeMap<>());
    }

    private static int told(int number) {
        return number % RETOLD == RETOLD - 1 ? number - 1 - new Random(number).nextInt(RETOLD - 1) : number;
    }

    private Story story(int number) {
        Random random = new Random(number);
        double rank = random.nextDouble();
        return new Story(
                pairs.get((int) (rank * rank * pairs.size())),
                TYPES.get(random.nextInt(TYPES.size())),
                FIRST_DAY.plusDays((long) DAYS * number / items - random.nextInt(3)),
                name(random) + " " + name(random),
                random.nextInt(VISITS) == 0);
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add(i % 10 == 0 ? name(random) : word(random));
        }
        return String.join(" ", words) + ".";
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private static List<Pair> pairs(int count) {
        List<Pair> pairs = new ArrayList<>(count);
        for (int b = 1; pairs.size() < count; b++) {
            for (int a = 0; a < b && pairs.size() < count; a++) {
                pairs.add(Pair.of(code(a), code(b)));
            }
        }
        return pairs;
    }

    private static String code(int number) {
        return "" + (char) ('A' + number / 26 / 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }
}
