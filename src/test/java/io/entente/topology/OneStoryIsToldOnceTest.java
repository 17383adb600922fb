package io.entente.topology;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.json.Json;
import io.entente.model.Act;
import io.entente.model.Event;
import io.entente.model.EventType;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import io.entente.model.Relation;
import io.entente.model.Status;
import io.entente.model.Telling;
import io.entente.model.Visit;
import io.entente.model.VisitLife;
import io.entente.model.VisitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two outlets' tellings of one story, from our own annotated items: what both tell is one act, and what two stories tell
 * is never one. Read once as annotated, so that folding alone is measured, and once by the coder.
 */
class OneStoryIsToldOnceTest {
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);
    private static final Coder READER = GoldReader.of(Path.of("src/test/resources/gold"));

    /**
     * In the first three files no two stories share an act. The later ones were written apart from them and from each
     * other, and tell some acts under two names.
     */
    private static final String NO_ACT_TWICE = "(own|held-out)-[abc]\\.jsonl";

    /** By story. */
    private static Map<String, List<NewsItem>> stories;

    private static Map<String, String> disjoint;

    @BeforeAll
    static void readGold() throws IOException {
        stories = new TreeMap<>();
        disjoint = new TreeMap<>();
        JsonMapper json = Json.mapper();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode node = json.readTree(line);
                    stories.computeIfAbsent(node.path("story").asText(), story -> new ArrayList<>())
                            .add(item(node));
                    if (file.getFileName().toString().matches(NO_ACT_TWICE)) {
                        disjoint.put(
                                node.path("id").asText(), node.path("story").asText());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coders")
    void whatTwoCopiesTellIsOneAct(Coder coder) {
        int both = 0;
        int folded = 0;
        List<String> apart = new ArrayList<>();
        for (Map.Entry<String, List<NewsItem>> story : stories.entrySet()) {
            if (story.getValue().size() == 2) {
                Map<String, Long> first = told(coder, story.getValue().get(0));
                Map<String, Long> second = told(coder, story.getValue().get(1));
                Map<String, Long> together = facts(coder, story.getValue());
                for (String fact : first.keySet()) {
                    long one = first.get(fact);
                    long other = second.getOrDefault(fact, 0L);
                    long once = Math.min(one, other);
                    long kept = Math.min(once, one + other - together.getOrDefault(fact, 0L));
                    both += (int) once;
                    folded += (int) kept;
                    if (kept < once) {
                        apart.add(story.getKey() + ": " + fact);
                    }
                }
            }
        }
        assertThat(both).isGreaterThanOrEqualTo(20);
        assertThat(folded / (double) both)
                .as("%d of %d facts that both copies tell are one; apart: %s", folded, both, apart)
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aVisitThatTwoCopiesTellAlertsOnce() {
        for (List<NewsItem> story : stories.values()) {
            if (story.size() == 2) {
                try (Pipeline pipeline = pipeline(READER, story)) {
                    long visits = pipeline.pairs().visits().stream()
                            .filter(visit -> visit.highLevel() && visit.status() != VisitStatus.CANCELLED)
                            .count();
                    long alerts = pipeline.out(Pipeline.TOPICS.alerts()).stream()
                            .filter(alert -> alert.value.contains("io.entente.high-level-visit.v1"))
                            .count();
                    assertThat(alerts).as(story.get(0).id()).isEqualTo(visits);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coders")
    void whatTwoStoriesTellIsNeverOne(Coder coder) {
        List<NewsItem> all = stories.values().stream()
                .flatMap(List::stream)
                .filter(item -> disjoint.containsKey(item.id()))
                .toList();

        try (Pipeline pipeline = pipeline(coder, all)) {
            List<Act> acts = acts(pipeline);

            assertThat(acts).hasSizeGreaterThan(200);
            assertThat(acts)
                    .allSatisfy(act ->
                            assertThat(stories(act.items())).as(act.toString()).hasSize(1));
            assertThat(pipeline.pairs().visits()).allSatisfy(visit -> assertThat(stories(visit.items()))
                    .as(visit.toString())
                    .hasSize(1));
        }
    }

    private static Set<String> stories(Collection<Telling> tellings) {
        return tellings.stream().map(telling -> disjoint.get(telling.item())).collect(toSet());
    }

    private static Map<String, Long> told(Coder coder, NewsItem item) {
        var coded = coder.code(item);
        return counted(Stream.concat(
                coded.events().stream().map(OneStoryIsToldOnceTest::fact),
                coded.visits().stream().map(OneStoryIsToldOnceTest::fact)));
    }

    private static Map<String, Long> facts(Coder coder, List<NewsItem> items) {
        try (Pipeline pipeline = pipeline(coder, items)) {
            return counted(Stream.concat(
                    acts(pipeline).stream()
                            .map(act ->
                                    fact(act.source(), act.target(), act.pair().toString(), act.type(), act.status())),
                    pipeline.pairs().visits().stream().map(OneStoryIsToldOnceTest::fact)));
        }
    }

    private static String fact(Event event) {
        return fact(event.source(), event.target(), event.pair().toString(), event.type(), event.status());
    }

    private static String fact(String source, String target, String pair, EventType type, Status status) {
        String ahead = status == Status.PLANNED || status == Status.PROPOSED ? "ahead" : status.toString();
        return type + " " + (MUTUAL.contains(type) ? pair : source + ">" + target) + " " + ahead;
    }

    private static String fact(Visit visit) {
        return "visit of the " + visit.office() + " " + visit.visitor() + ">" + visit.host();
    }

    private static String fact(VisitLife visit) {
        return "visit of the " + visit.office() + " " + visit.visitor() + ">" + visit.host();
    }

    private static Map<String, Long> counted(Stream<String> facts) {
        return facts.collect(toMap(fact -> fact, fact -> 1L, Long::sum, TreeMap::new));
    }

    private static List<Act> acts(Pipeline pipeline) {
        return pipeline.pairs().latest().stream()
                .map(Relation::pair)
                .flatMap(pair -> pipeline.pairs().acts(pair, ActFilter.ANY, null, 1000).data().stream())
                .toList();
    }

    private static Stream<Coder> coders() {
        return Stream.of(READER, Coders.standard());
    }

    private static Pipeline pipeline(Coder coder, List<NewsItem> items) {
        Pipeline pipeline = new Pipeline(coder, TopologySettings.defaults()).at(LATER);
        pipeline.send(items.toArray(NewsItem[]::new));
        return pipeline;
    }

    private static NewsItem item(JsonNode node) {
        return new NewsItem(
                node.path("id").asText(),
                null,
                node.path("source").asText(null),
                node.path("title").asText(null),
                node.path("text").asText(null),
                node.hasNonNull("published")
                        ? new Published(node.path("published").asText())
                        : null,
                "en",
                null,
                false);
    }
}
