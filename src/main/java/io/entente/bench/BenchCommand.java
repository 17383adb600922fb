package io.entente.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: measures this machine. */
@Command(
        name = "bench",
        subcommands = RelateCommand.class,
        mixinStandardHelpOptions = true,
        description = "Measures this machine: the whole service beside what Kafka alone can do, in one run.")
public final class BenchCommand implements Callable<Integer> {
    private static final int FEWEST = 1_000;
    private static final int MOST = 5_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--items", paramLabel = "N", description = "Items of about 3 KB; default ${DEFAULT-VALUE}.")
    private int items = 100_000;

    @Option(names = "--json", description = "Print JSON rather than a table.")
    private boolean asJson;

    @Override
    public Integer call() throws Exception {
        if (items < FEWEST || items > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--items must be from %,d to %,d, got %,d".formatted(FEWEST, MOST, items));
        }
        BenchReport report =
                new Bench(items, step -> spec.commandLine().getErr().println(step)).run();
        JsonMapper json = Json.mapper();
        spec.commandLine().getOut().println(asJson ? json.writeValueAsString(report) : report.table());
        return 0;
    }
}
