package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.evaluate.Evaluation;
import io.entente.evaluate.Tally;
import io.entente.json.Json;
import io.entente.source.NewsItemParser;
import io.entente.source.Parsed;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: the codebook's scores of the coder on gold items. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Codes gold items and prints the codebook's scores, a line a measure.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int LARGEST = 16 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Files of gold items (JSON Lines).")
    private List<Path> gold = List.of();

    @Option(names = "--verbose", description = "Print the misses with their sentences, and the confusion of types.")
    private boolean verbose;

    @Option(names = "--json", description = "Print the scores as one JSON object.")
    private boolean asJson;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "Your own lexicon files, merged with the bundled.")
    private @Nullable Path lexicon;

    @Override
    public Integer call() throws IOException {
        JsonMapper json = Json.mapper();
        NewsItemParser parser = new NewsItemParser(json, LARGEST);
        Coder coder = Coders.withLexicon(lexicon);
        Evaluation evaluation = new Evaluation();
        for (Path file : gold) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                JsonNode node = json.readTree(line);
                if (!node.has("gold") || !(parser.parse(node) instanceof Parsed.Item parsed)) {
                    throw new ParameterException(
                            spec.commandLine(), file + ":" + number + ": no gold item: it wants text and \"gold\"");
                }
                evaluation.add(parsed.item().id(), node.get("gold"), coder.code(parsed.item()));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (verbose) {
            evaluation.misses().forEach(out::println);
            evaluation.confusion().forEach((what, times) -> out.println(times + " x " + what));
        }
        if (asJson) {
            out.println(json.writeValueAsString(table(evaluation)));
        } else {
            print(evaluation, out);
        }
        out.flush();
        return 0;
    }

    private static void print(Evaluation evaluation, PrintWriter out) {
        for (String measure : Evaluation.MEASURES) {
            Tally.Row row = evaluation.row(measure);
            out.printf(
                    "%-14s P %s  R %s  F1 %s   hit %d miss %d extra %d%n",
                    measure,
                    three(row.precision()),
                    three(row.recall()),
                    three(row.f1()),
                    row.hit(),
                    row.miss(),
                    row.extra());
        }
        out.printf(
                "%-14s accuracy %s over %d core pairs; %d items%n",
                "tone", three(evaluation.tone()), evaluation.tonePairs(), evaluation.items());
    }

    private static Map<String, Object> table(Evaluation evaluation) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (String measure : Evaluation.MEASURES) {
            table.put(measure, evaluation.row(measure));
        }
        Map<String, Object> tone = new LinkedHashMap<>();
        tone.put("accuracy", evaluation.tone());
        tone.put("pairs", evaluation.tonePairs());
        table.put("tone", tone);
        table.put("items", evaluation.items());
        return table;
    }

    private static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
