package io.entente.cli;

import io.entente.app.ReplayRun;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code replay}: forgets what was made of the log of news, so that the next start makes it anew. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Rebuilds all state from the log of news, silently. Wants every instance stopped.",
        footer = {
            "",
            "Forgets scores, visits and positions in the log; the next 'run' reads the log from its first record.",
            "Alerts up to where the log ends now count as sent; what comes after alerts as ever."
        })
final class ReplayCommand implements Callable<Integer>, WithSettings {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            long records = ReplayRun.begin(
                    SettingsOptions.read(spec.commandLine().getParseResult(), System.getenv()), Clock.systemUTC());
            spec.commandLine()
                    .getOut()
                    .printf("%,d records of news will be read again at the next start, silently%n", records);
            return CommandLine.ExitCode.OK;
        } catch (IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
