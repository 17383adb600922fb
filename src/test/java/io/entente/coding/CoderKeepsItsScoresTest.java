package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.evaluate.Evaluation;
import io.entente.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under what the coder reaches on our own gold, a little below its figures, so that a slip shows. */
class CoderKeepsItsScoresTest {
    private static final Evaluation EVALUATION = new Evaluation();

    @BeforeAll
    static void evaluate() throws IOException {
        JsonMapper json = Json.mapper();
        Coder coder = Coders.standard();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/gold"))) {
            files = all.filter(f -> f.getFileName().toString().startsWith("own-"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            List<Gold> gold = Gold.of(file);
            List<String> lines =
                    Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
            for (int i = 0; i < gold.size(); i++) {
                JsonNode node = json.readTree(lines.get(i));
                EVALUATION.add(
                        gold.get(i).item().id(),
                        node.get("gold"),
                        coder.code(gold.get(i).item()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"relevance, 0.97", "pairs, 0.86", "events, 0.80", "visits, 0.78", "alerts, 0.79"})
    void reachesTheFloor(String measure, double floor) {
        assertThat(EVALUATION.row(measure).f1()).isGreaterThanOrEqualTo(floor);
    }
}
