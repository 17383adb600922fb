package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoderIsAPureFunctionTest {
    private static Coder coder;
    private static List<NewsItem> items;

    @BeforeAll
    static void load() throws IOException {
        coder = Coders.standard();
        items = Gold.of(Path.of("src/test/resources/gold/own-b.jsonl")).stream()
                .map(Gold::item)
                .toList();
    }

    @Test
    void anItemIsCodedAlikeInAnyOrderAndByAnyThread() {
        List<CodedItem> expected = items.stream().map(coder::code).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));

        List<CodedItem> coded = new ArrayList<>(Collections.nCopies(items.size(), null));
        order.parallelStream().forEach(i -> coded.set(i, coder.code(items.get(i))));

        assertThat(coded).isEqualTo(expected);
    }

    @Test
    void anotherCoderOverTheSameLexiconsSaysTheSame() {
        Coder other = Coders.standard();

        assertThat(items.stream().map(other::code))
                .isEqualTo(items.stream().map(coder::code).toList());
    }

    @Test
    void aParagraphAboutTheWeatherAddsNoEvent() {
        for (NewsItem item : items) {
            NewsItem longer = new NewsItem(
                    item.id(),
                    item.url(),
                    item.source(),
                    item.title(),
                    item.text() + "\n\nIt rained in the morning and the sun came out later. Bring a coat.",
                    item.published(),
                    item.language(),
                    item.ingested(),
                    item.quiet());

            List<String> before = keys(coder.code(item));
            List<String> after = keys(coder.code(longer));

            assertThat(before).as(item.id()).containsAll(after);
        }
    }

    private static List<String> keys(CodedItem coded) {
        return coded.events().stream()
                .map(e -> e.pair() + " " + e.type() + " " + e.status())
                .toList();
    }
}
