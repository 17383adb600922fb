package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoderNeverThrowsTest {
    private static final Duration BUDGET = Duration.ofSeconds(15);
    private static Coder coder;

    @BeforeAll
    static void load() {
        coder = Coders.standard();
    }

    @Test
    void mutatedItemsAreCodedLikeAnyOther() throws IOException {
        Mutants mutants = new Mutants(Path.of("src/test/resources/gold"), 42);
        long end = System.nanoTime() + BUDGET.toNanos();
        int coded = 0;
        while (System.nanoTime() < end || coded < 100) {
            NewsItem mutant = mutants.next();
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

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "-100000-01-01T00:00:00Z", "+100000-01-01T00:00:00Z"})
    void anItemFromTheEndOfTheCalendarIsCoded(String published) {
        String text =
                "France's president visited Japan on Monday and goes there again next year, next month, tomorrow.";

        CodedItem coded = coder.code(
                new NewsItem("x", null, "Daily", "Talks", text, new Published(published), null, null, false));

        assertThat(coded.events()).isNotEmpty();
    }

    private static NewsItem item(String title, String text) {
        return new NewsItem("x", null, "Daily", title, text, new Published("2024-02-29"), null, null, false);
    }
}
