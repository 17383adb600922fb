package io.entente.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One counter for each combination of labels, looked up without touching the registry once it is known. */
final class Counters {
    private final MeterRegistry registry;
    private final String name;
    private final String help;
    private final List<String> labels;
    private final ConcurrentMap<List<Object>, Counter> known = new ConcurrentHashMap<>();

    Counters(MeterRegistry registry, String name, String help, String... labels) {
        this.registry = registry;
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** The counter of these label values, born at 0. */
    Counter at(Object... values) {
        List<Object> key = Arrays.asList(values);
        Counter counter = known.get(key);
        return counter != null ? counter : known.computeIfAbsent(key, this::register);
    }

    private Counter register(List<Object> values) {
        Tags tags = Tags.empty();
        for (int i = 0; i < labels.size(); i++) {
            tags = tags.and(labels.get(i), String.valueOf(values.get(i)));
        }
        return Counter.builder(name).description(help).tags(tags).register(registry);
    }
}
