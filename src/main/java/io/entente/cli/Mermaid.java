package io.entente.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.TopologyDescription;

/** Draws a topology as a Mermaid flowchart: steps as boxes, topics as pills, stores as barrels. */
final class Mermaid {
    private final StringBuilder out = new StringBuilder("flowchart TD\n");
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Mermaid() {}

    static String of(TopologyDescription description) {
        Mermaid drawing = new Mermaid();
        description.subtopologies().stream()
                .sorted((a, b) -> Integer.compare(a.id(), b.id()))
                .forEach(drawing::subtopology);
        return drawing.out.toString();
    }

    private void subtopology(TopologyDescription.Subtopology subtopology) {
        for (TopologyDescription.Node node : subtopology.nodes()) {
            if (node instanceof TopologyDescription.Source source) {
                source.topicSet().forEach(topic -> line(topic(topic) + " --> " + step(node)));
            } else if (node instanceof TopologyDescription.Sink sink && sink.topic() != null) {
                line(step(node) + " --> " + topic(sink.topic()));
            } else if (node instanceof TopologyDescription.Processor processor) {
                processor.stores().forEach(store -> line(step(node) + " -.- " + store(store)));
            }
            node.successors().forEach(next -> line(step(node) + " --> " + step(next)));
        }
    }

    private void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    private String step(TopologyDescription.Node node) {
        return id("step " + node.name()) + "[" + node.name() + "]";
    }

    private String topic(String name) {
        return id("topic " + name) + "([" + name + "])";
    }

    private String store(String name) {
        return id("store " + name) + "[(" + name + ")]";
    }

    private String id(String of) {
        return ids.computeIfAbsent(of, k -> "n" + ids.size());
    }
}
