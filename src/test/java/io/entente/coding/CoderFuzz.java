package io.entente.coding;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Codes mutated items, a million unless told otherwise, and stops at the first that the coder chokes on, codes
 * differently the second time, or takes long over: {@code ./mvnw -q -B test-compile exec:exec@coder-fuzz}.
 */
public final class CoderFuzz {
    private static final int A_MILLION = 1_000_000;
    private static final int SEED = 42;
    private static final int TWICE = 20;
    private static final int TELL = 100_000;
    private static final long LONG = TimeUnit.SECONDS.toNanos(5);

    private CoderFuzz() {}

    /** How many items, and from which seed on. */
    public static void main(String[] args) throws IOException {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : A_MILLION;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        Coder coder = Coders.standard();
        Mutants mutants = new Mutants(Path.of("src/test/resources/gold"), seed);
        long began = System.nanoTime();
        long slowest = 0;
        long events = 0;
        for (int i = 1; i <= items; i++) {
            NewsItem item = mutants.next();
            long before = System.nanoTime();
            CodedItem coded = code(coder, item, i);
            long took = System.nanoTime() - before;
            slowest = Math.max(slowest, took);
            events += coded.events().size();
            if (took > LONG) {
                throw new IllegalStateException("item " + i + " took " + took / 1_000_000 + " ms: " + item);
            }
            if (i % TWICE == 0 && !coder.code(item).equals(coded)) {
                throw new IllegalStateException("item " + i + " is coded differently the second time: " + item);
            }
            if (i % TELL == 0 || i == items) {
                System.out.printf(
                        "%d items in %d s, %d events, slowest %d ms%n",
                        i,
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                        events,
                        TimeUnit.NANOSECONDS.toMillis(slowest));
            }
        }
    }

    private static CodedItem code(Coder coder, NewsItem item, int number) {
        try {
            return coder.code(item);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalStateException("item " + number + " cannot be coded: " + item, e);
        }
    }
}
