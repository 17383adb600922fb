package io.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kafka.Topics;
import io.entente.model.EventType;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/** A renamed step, store or topic orphans the state of a running cluster; this test makes it a decision. */
class NamesArePinnedTest {
    private final TopologyDescription described = new EntenteTopology(
                    new Topics("entente"),
                    new ScriptedCoder(),
                    TopologySettings.defaults(),
                    Clock.systemUTC(),
                    TopologyListener.NONE)
            .build()
            .describe();

    @Test
    void ofSteps() {
        Set<String> steps = new TreeSet<>();
        described.subtopologies().forEach(part -> part.nodes().forEach(node -> steps.add(node.name())));

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "news",
                        "validate",
                        "checked-",
                        "checked-rejected",
                        "checked-accepted",
                        "rejections",
                        "reject",
                        "rejected",
                        "items",
                        "code",
                        "coded-items",
                        "coded",
                        "changes",
                        "by-pair",
                        "pairs-repartition-filter",
                        "pairs-repartition-sink",
                        "pairs-repartition-source",
                        "relate",
                        "moved",
                        "pair-relations",
                        "relations",
                        "pair-visits",
                        "by-visit",
                        "visits",
                        "pair-alerts",
                        "alerts");
    }

    @Test
    void ofStores() {
        Set<String> stores = new TreeSet<>();
        described.subtopologies().forEach(part -> part.nodes().stream()
                .filter(TopologyDescription.Processor.class::isInstance)
                .map(TopologyDescription.Processor.class::cast)
                .forEach(step -> stores.addAll(step.stores())));

        assertThat(stores)
                .containsExactly(
                        "acts", "alerts", "index", "items", "ledger", "pairs", "reports", "sent", "told", "visits");
        assertThat(stores).containsExactlyInAnyOrderElementsOf(Stores.all());
    }

    @Test
    void ofTopics() {
        Set<String> topics = new TreeSet<>();
        described.subtopologies().forEach(part -> part.nodes().forEach(node -> {
            if (node instanceof TopologyDescription.Source source) {
                topics.addAll(source.topicSet());
            } else if (node instanceof TopologyDescription.Sink sink) {
                topics.add(sink.topic());
            }
        }));

        assertThat(topics)
                .containsExactly(
                        "entente.alerts",
                        "entente.coded",
                        "entente.news",
                        "entente.rejected",
                        "entente.relations",
                        "entente.visits",
                        "pairs-repartition");
    }

    /** The ledger stores a type by its place. */
    @Test
    void ofTheOrderOfTypes() {
        assertThat(EventType.values())
                .extracting(Enum::name)
                .containsExactly(
                        "AGREE",
                        "CONSULT",
                        "SUPPORT",
                        "CONCEDE",
                        "COOPERATE",
                        "AID",
                        "RETREAT",
                        "REQUEST",
                        "ACCUSE",
                        "REJECT",
                        "THREATEN",
                        "PROTEST",
                        "SANCTION",
                        "MOBILIZE",
                        "COERCE",
                        "ASSAULT");
    }
}
