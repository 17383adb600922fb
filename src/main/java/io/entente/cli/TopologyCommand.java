package io.entente.cli;

import io.entente.coding.Coders;
import io.entente.kafka.Topics;
import io.entente.topology.EntenteTopology;
import io.entente.topology.TopologyListener;
import io.entente.topology.TopologySettings;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topology}: prints the steps, stores and topics that the news goes through. */
@Command(name = "topology", mixinStandardHelpOptions = true, description = "Prints the topology.")
final class TopologyCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        MERMAID
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}; default text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Topology topology = new EntenteTopology(
                        new Topics("entente"),
                        Coders.standard(),
                        TopologySettings.defaults(),
                        Clock.systemUTC(),
                        TopologyListener.NONE)
                .build();
        String text = format == Format.TEXT ? topology.describe().toString() : Mermaid.of(topology.describe());
        spec.commandLine().getOut().println(text.stripTrailing());
        return 0;
    }
}
