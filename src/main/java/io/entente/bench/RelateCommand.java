package io.entente.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench relate}: measures what comes after the coder, at length. */
@Command(
        name = "relate",
        mixinStandardHelpOptions = true,
        description =
                "Measures what comes after the coder: rate and memory over time, size of the stores, restore time.")
public final class RelateCommand implements Callable<Integer> {
    private static final int FEWEST = 1_000;
    private static final int MOST = 10_000_000;
    private static final int MOST_PAIRS = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--items", paramLabel = "N", description = "Items of one event each; default ${DEFAULT-VALUE}.")
    private int items = 1_000_000;

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs of states; default ${DEFAULT-VALUE}.")
    private int pairs = 20_000;

    @Option(names = "--json", description = "Print JSON rather than a table.")
    private boolean asJson;

    @Override
    public Integer call() throws Exception {
        require("--items", items, FEWEST, MOST);
        require("--pairs", pairs, 1, MOST_PAIRS);
        RelateReport report =
                new RelatePass(items, pairs, step -> spec.commandLine().getErr().println(step)).run();
        JsonMapper json = Json.mapper();
        spec.commandLine().getOut().println(asJson ? json.writeValueAsString(report) : report.table());
        return 0;
    }

    private void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be from %,d to %,d, got %,d".formatted(option, least, most, value));
        }
    }
}
