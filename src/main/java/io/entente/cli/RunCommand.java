package io.entente.cli;

import io.entente.app.Entente;
import io.entente.config.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the whole service, until it is told to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the whole service.",
        footer = {
            "",
            "Each setting: the flag, else its environment variable (in brackets), else its key in --config FILE"
                    + " (the flag without dashes, dots between words), else the default."
        })
final class RunCommand implements Callable<Integer>, WithSettings {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--demo", description = "Add the bundled sample of news.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = SettingsOptions.read(spec.commandLine().getParseResult(), System.getenv());
        Entente entente = Entente.start(settings, demo, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(entente::close, "shutdown"));
        entente.showOn(spec.commandLine().getOut(), Terminal.isInteractive());
        entente.awaitFailure();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
