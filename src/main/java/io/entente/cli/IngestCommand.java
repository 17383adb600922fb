package io.entente.cli;

import io.entente.app.IngestRun;
import io.entente.config.Settings;
import io.entente.config.SettingsException;
import io.entente.json.Json;
import io.entente.source.OneReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest}: sends what the sources hold to the log, and says what became of it. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends news to the log and ends with a summary. Exit 1 if a source could not be read.",
        footer = {
            "",
            "What is no item goes to the rejected topic, named by file and line; the rest goes on.",
            "Without --bootstrap-servers the service that runs on --data-dir gets the news, now or when it starts next."
        })
final class IngestCommand implements Callable<Integer>, WithSettings {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "URLs, folders, files, or - (in addition to --source).")
    private List<String> named = List.of();

    @Option(names = "--quiet", description = "Mark the items as raising no alert: for old news.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean asJson;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Settings settings = SettingsOptions.read(spec.commandLine().getParseResult(), System.getenv());
        List<String> sources = new ArrayList<>(named);
        sources.addAll(settings.list("source"));
        if (sources.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Nothing to ingest: name a URL, a folder, a file, or -");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (IngestRun run = IngestRun.open(settings, Clock.systemUTC())) {
            Progress progress = new Progress(err, Terminal.isInteractive(), size(run, sources), Clock.systemUTC());
            OneReading.Summary summary = run.reading().read(sources, quiet, progress);
            progress.end();
            summary.problems().forEach(err::println);
            spec.commandLine().getOut().println(asJson ? json(summary, progress) : told(summary, progress));
            return summary.problems().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static long size(IngestRun run, List<String> sources) throws IOException {
        try {
            return run.reading().size(sources);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    /** What scripts read: the same figures as in the line for people, and what could not be read. */
    private record Told(
            long read, long sent, long rejected, Map<String, Long> reasons, double seconds, List<String> problems) {}

    private static String json(OneReading.Summary summary, Progress progress) throws IOException {
        return Json.mapper()
                .writeValueAsString(new Told(
                        summary.read(),
                        summary.sent(),
                        summary.rejected(),
                        progress.countedReasons(),
                        progress.seconds(),
                        summary.problems()));
    }

    private static String told(OneReading.Summary summary, Progress progress) {
        String rejected =
                summary.rejected() == 0 ? "0 rejected" : summary.rejected() + " rejected " + progress.reasons();
        return "%,d read, %,d sent, %s, in %s".formatted(summary.read(), summary.sent(), rejected, progress.time());
    }
}
