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

    private static final String MEETING =
            "The president of France met the prime minister of Japan in Paris on Monday.\n\n";

    private static Coder coder;

    @BeforeAll
    static void load() {
        coder = Coders.standard();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a megabyte of news", MEETING, 1_000_000 / MEETING.length()),
                Arguments.of("10,000 country names in a row", "France, Japan, Chad, Peru, Togo, ", 2_000),
                Arguments.of(
                        "a sentence of 50,000 words", "France met Japan and praised Peru while Chad accused ", 5_600),
                Arguments.of("names of people", "Abdullah Karim Osman Farid ", 9_000),
                Arguments.of("open tags", "<a <b &x", 30_000),
                Arguments.of("ampersands and quotes", "& \" ' ", 40_000),
                Arguments.of("points without end", "U.S. . . . ...", 17_000),
                Arguments.of("lines without end", "and so it went on and on without a stop for many a word\n", 4_200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void fourTimesTheTextCostsAboutFourTimesTheWork(String name, String unit, int times) {
        NewsItem small = item(unit, times / 4);
        NewsItem large = item(unit, times);
        cost(small);

        double smaller = Math.max(cost(small), 2e6);
        double larger = cost(large);

        assertThat(larger / smaller).as("times the cost, for %s", name).isLessThan(MOST);
    }

    private static NewsItem item(String unit, int times) {
        return new NewsItem("x", null, null, "Talks", unit.repeat(times), null, null, null, false);
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
