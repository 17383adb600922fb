package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.NewsItem;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoderCostGrowsLinearlyTest {
    /** Four times the text may cost four times as much, and as much again for what the machine does meanwhile. */
    private static final double MOST = 8;

    private static Coder coder;

    @BeforeAll
    static void load() {
        coder = Coders.standard();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("news", "The president of France met the prime minister of Japan in Paris on Monday.\n\n"),
                Arguments.of("countries in a row", "France, Japan, Chad, Peru, Togo, Oman, "),
                Arguments.of("one sentence", "France met Japan and praised Peru while Chad accused Togo of "),
                Arguments.of("names", "Abdullah Karim Osman Farid "),
                Arguments.of("open tags", "<a <b &x"),
                Arguments.of("lines without end", "and so it went on and on without a stop for many a word\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void fourTimesTheTextCostsAboutFourTimesTheWork(String name, String unit) {
        NewsItem small = item(unit, 60_000);
        NewsItem large = item(unit, 240_000);
        cost(small);

        double smaller = Math.max(cost(small), 2e6);
        double larger = cost(large);

        assertThat(larger / smaller).as("times the cost, for %s", name).isLessThan(MOST);
    }

    private static NewsItem item(String unit, int length) {
        String text = unit.repeat(length / unit.length());
        return new NewsItem("x", null, null, "Talks", text, null, null, null, false);
    }

    /** The least of three, in nanoseconds of this thread's own time. */
    private static double cost(NewsItem item) {
        var threads = ManagementFactory.getThreadMXBean();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = threads.getCurrentThreadCpuTime();
            coder.code(item);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        return least;
    }
}
