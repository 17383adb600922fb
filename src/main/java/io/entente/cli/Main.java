package io.entente.cli;

import io.entente.app.ServiceFailedException;
import io.entente.bench.BenchCommand;
import io.entente.broker.BrokerException;
import io.entente.config.SettingsException;
import io.entente.http.HttpPortException;
import io.entente.kafka.KafkaUnavailableException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: exit 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Watches diplomatic news and keeps the score of how states get along.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            QueryCommand.class,
            TopologyCommand.class,
            CodeCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            ReplayCommand.class
        })
public final class Main implements Runnable {
    /** Faults whose message was written for the person at the terminal; a stack trace would only hide it. */
    private static final List<Class<? extends Throwable>> TOLD = List.of(
            SettingsException.class,
            BrokerException.class,
            KafkaUnavailableException.class,
            HttpPortException.class,
            ServiceFailedException.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    private boolean debug;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The parser with all commands, as {@link #main} runs it. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> fail(e, command));
        for (CommandLine sub : line.getSubcommands().values()) {
            if (sub.getCommand() instanceof WithSettings) {
                SettingsOptions.addTo(sub.getCommandSpec());
            }
        }
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing a command.");
    }

    private static int fail(Exception e, CommandLine command) {
        Main main = command.getCommandSpec().root().userObject() instanceof Main m ? m : new Main();
        boolean told = TOLD.stream().anyMatch(type -> type.isInstance(e));
        command.getErr()
                .println(command.getColorScheme().errorText(told ? String.valueOf(e.getMessage()) : e.toString()));
        if (main.debug || !told && e instanceof RuntimeException) {
            e.printStackTrace(command.getErr());
        }
        return e instanceof SettingsException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
