package io.entente.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.json.Json;
import io.entente.model.NewsItem;
import io.entente.source.NewsItemParser;
import io.entente.source.Parsed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code}: news items as JSON Lines in, coded items as JSON Lines out; a line that is no item is told and skipped. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Codes news items (JSON Lines) into events and visits (JSON Lines).")
public final class CodeCommand implements Callable<Integer> {
    private static final int LARGEST = 16 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Files of items; none or '-': standard input.")
    private List<Path> files = List.of();

    @Option(names = "--lexicon", paramLabel = "DIR", description = "Your own lexicon files, merged with the bundled.")
    private @Nullable Path lexicon;

    @Option(
            names = "--explain",
            description = "Tell on stderr why: the odds, phrase and sentence behind each decision.")
    private boolean explain;

    private boolean faulty;

    @Override
    public Integer call() throws IOException {
        Coder coder = Coders.withLexicon(lexicon);
        Function<NewsItem, List<String>> reasons = explain ? Coders.explainer(lexicon) : item -> List.of();
        JsonMapper json = Json.mapper();
        NewsItemParser parser = new NewsItemParser(json, LARGEST);
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files.isEmpty() ? List.of(Path.of("-")) : files) {
            boolean stdin = file.toString().equals("-");
            try (InputStream in = stdin ? System.in : Files.newInputStream(file);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        Parsed parsed = parser.parse(line.getBytes(StandardCharsets.UTF_8));
                        if (parsed instanceof Parsed.Item item) {
                            if (explain) {
                                why(item.item(), reasons);
                            }
                            out.println(json.writeValueAsString(coder.code(item.item())));
                        } else if (parsed instanceof Parsed.Bad bad) {
                            fault(stdin ? "stdin" : file.toString(), number, bad);
                        }
                    }
                }
            }
        }
        out.flush();
        return faulty ? 1 : 0;
    }

    private void why(NewsItem item, Function<NewsItem, List<String>> reasons) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(item.id());
        reasons.apply(item).forEach(line -> err.println("  " + line));
    }

    private void fault(String file, int line, Parsed.Bad bad) {
        faulty = true;
        spec.commandLine().getErr().println(file + ":" + line + ": " + bad.detail());
    }
}
