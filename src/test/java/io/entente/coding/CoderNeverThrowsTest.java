package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoderNeverThrowsTest {
    private static final Duration BUDGET = Duration.ofSeconds(15);
    private static Coder coder;
    private static List<NewsItem> items;

    @BeforeAll
    static void load() throws IOException {
        coder = Coders.standard();
        items = new ArrayList<>();
        for (Gold gold : Gold.items(Path.of("src/test/resources/gold/own-a.jsonl"))) {
            items.add(gold.item());
        }
    }

    @Test
    void mutatedItemsAreCodedLikeAnyOther() {
        Random random = new Random(42);
        long end = System.nanoTime() + BUDGET.toNanos();
        int coded = 0;
        while (System.nanoTime() < end || coded < 100) {
            NewsItem item = items.get(random.nextInt(items.size()));
            NewsItem mutant = item(mutate(item.title(), random), mutate(item.text(), random));
            assertThatCode(() -> coder.code(mutant)).as("%s", mutant).doesNotThrowAnyException();
            coded++;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                ".",
                "...",
                "'s",
                "-",
                "—",
                "\ud83d",
                "U.S.",
                "&#x;",
                "&",
                "<",
                "<<<<<<",
                "\u0000\u0001",
                "of of of of",
                "the the",
                "( ( (",
                "President",
                "President of",
                "of France",
                "France's",
                "May",
                "31 February 2024",
                "from 99 to 3 May",
                "Prime Minister , ",
                "foreign ministers of",
                "ex-",
                "anti-",
                "Sept. ",
                "(1/7)",
                "\uffff"
            })
    void scrapsOfTextAreCoded(String scrap) {
        CodedItem coded = coder.code(item(scrap, scrap));

        assertThat(coded.id()).isEqualTo("x");
    }

    @Test
    void anItemWithoutTitleTextOrDateIsIrrelevant() {
        CodedItem coded = coder.code(new NewsItem("x", null, null, null, null, null, null, null, false));

        assertThat(coded).isEqualTo(CodedItem.irrelevant("x"));
    }

    private static NewsItem item(String title, String text) {
        return new NewsItem("x", null, "Daily", title, text, new Published("2024-02-29"), null, null, false);
    }

    private static String mutate(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(12) && out.length() > 1; i++) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(6)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, (char) random.nextInt(0x3000));
                case 2 -> out.setCharAt(at, ".,'\"-—()&<\n:".charAt(random.nextInt(12)));
                case 3 -> out.delete(at, Math.min(out.length(), at + random.nextInt(80)));
                case 4 -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(60))));
                default -> out.insert(at, " of the two countries' foreign minister ");
            }
        }
        return out.toString();
    }
}
