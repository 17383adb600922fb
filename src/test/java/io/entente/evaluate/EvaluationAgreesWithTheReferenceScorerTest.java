package io.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.json.Json;
import io.entente.model.CodedItem;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The expected figures are what gold/score.py prints for the same coded and gold items. */
class EvaluationAgreesWithTheReferenceScorerTest {
    private static final String GOLD_ONE = """
            {"relevant": true,
             "events": [{"source": "KHM", "target": "PAK", "type": "REQUEST", "status": "occurred", "core": true},
                        {"source": "PAK", "target": "KHM", "type": "CONSULT", "status": "planned", "core": true},
                        {"source": "KHM", "target": "THA", "type": "ACCUSE", "status": "occurred", "core": false}],
             "visits": [{"visitor": "PAK", "host": "KHM", "office": "foreign_minister", "status": "planned", "core": true},
                        {"visitor": "THA", "host": "KHM", "office": "envoy", "status": "occurred", "core": true}],
             "tone": {"KHM-PAK": 1}}""";
    private static final String CODED_ONE = """
            {"id": "1", "relevant": true,
             "events": [{"id": "a", "pair": "KHM-PAK", "source": "PAK", "target": "KHM", "type": "CONSULT", "status": "proposed",
                         "intensity": 4, "confidence": 0.9, "actors": [], "evidence": "s", "item": "1"},
                        {"id": "b", "pair": "KHM-THA", "source": "KHM", "target": "THA", "type": "ACCUSE", "status": "occurred",
                         "intensity": -3, "confidence": 0.5, "actors": [], "evidence": "s", "item": "1"},
                        {"id": "c", "pair": "KHM-PAK", "source": "KHM", "target": "PAK", "type": "AID", "status": "occurred",
                         "intensity": 10, "confidence": 0.5, "actors": [], "evidence": "s", "item": "1"}],
             "visits": [{"id": "v", "visitor": "PAK", "host": "KHM", "office": "head_of_state", "status": "planned",
                         "highLevel": true, "evidence": "s"}],
             "tone": {"KHM-PAK": 1, "KHM-THA": -1}}""";
    private final JsonMapper json = Json.mapper();
    private final Evaluation evaluation = new Evaluation();

    @BeforeEach
    void twoItems() throws IOException {
        evaluation.add("1", json.readTree(GOLD_ONE), json.readValue(CODED_ONE, CodedItem.class));
        evaluation.add(
                "2",
                json.readTree("{\"relevant\": false, \"events\": [], \"visits\": [], \"tone\": {}}"),
                new CodedItem("2", true, java.util.List.of(), java.util.List.of(), new java.util.TreeMap<>()));
    }

    @Test
    void optionalActsNeitherMissNorErr() {
        assertThat(evaluation.row("events")).isEqualTo(new Tally.Row(0.5, 0.5, 0.5, 1, 1, 1));
    }

    @Test
    void pairsCountOnceHoweverManyActsTheyHave() {
        assertThat(evaluation.row("pairs")).isEqualTo(new Tally.Row(1, 1, 1, 1, 0, 0));
    }

    @Test
    void plannedAndProposedAreOneGroup() {
        assertThat(evaluation.row("visits")).isEqualTo(new Tally.Row(1, 0.5, 0.6667, 1, 1, 0));
    }

    @Test
    void aWrongOfficeMissesTheVisitWithOfficeButNotTheAlert() {
        assertThat(evaluation.row("visits+office")).isEqualTo(new Tally.Row(0, 0, 0, 0, 2, 1));
        assertThat(evaluation.row("alerts")).isEqualTo(new Tally.Row(1, 1, 1, 1, 0, 0));
    }

    @Test
    void anIrrelevantItemCalledRelevantIsAnError() {
        assertThat(evaluation.row("relevance")).isEqualTo(new Tally.Row(0.5, 1, 0.6667, 1, 0, 1));
    }

    @Test
    void toneIsJudgedOnCorePairsOnly() {
        assertThat(evaluation.tone()).isEqualTo(1);
        assertThat(evaluation.tonePairs()).isEqualTo(1);
    }
}
