package io.entente.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of grafana/dashboard-linter that apply, and what provisioning needs. */
class DashboardsAreWellMadeTest {
    @Test
    void eachIsAsProvisioningNeedsIt() throws Exception {
        Map<String, JsonNode> all = Dashboards.all();

        assertThat(all).hasSize(6);
        assertThat(all.values().stream().map(d -> d.path("uid").asText()).distinct())
                .hasSize(6);
        assertThat(all).allSatisfy((file, dashboard) -> {
            assertThat(dashboard.path("uid").asText()).isEqualTo("entente-" + file.replace(".json", ""));
            assertThat(dashboard.path("schemaVersion").asInt()).isEqualTo(42);
            assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
            assertThat(dashboard.path("description").asText()).isNotBlank();
            assertThat(dashboard.path("tags").get(0).asText()).isEqualTo("entente");
            assertThat(dashboard.path("links")).isNotEmpty();
            assertThat(dashboard.path("timezone").asText()).isEqualTo("utc");
        });
    }

    @Test
    void everyPanelTellsWhatItShowsInWhichUnitFromAVariable() throws Exception {
        for (JsonNode dashboard : Dashboards.all().values()) {
            Set<String> sources = new HashSet<>();
            for (JsonNode variable : dashboard.path("templating").path("list")) {
                if (variable.path("type").asText().equals("datasource")) {
                    sources.add("${" + variable.path("name").asText() + "}");
                }
            }
            assertThat(dashboard.path("panels")).allSatisfy(panel -> {
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(panel.path("description").asText())
                        .as(panel.path("title").asText())
                        .endsWith(".");
                assertThat(panel.path("fieldConfig")
                                .path("defaults")
                                .path("unit")
                                .asText())
                        .isNotBlank();
                assertThat(sources)
                        .contains(panel.path("datasource").path("uid").asText());
                assertThat(panel.path("targets")).isNotEmpty().allSatisfy(target -> assertThat(sources)
                        .contains(target.path("datasource").path("uid").asText()));
            });
        }
    }

    @Test
    void noTwoPanelsOverlap() throws Exception {
        for (JsonNode dashboard : Dashboards.all().values()) {
            List<String> taken = new ArrayList<>();
            for (JsonNode panel : dashboard.path("panels")) {
                JsonNode at = panel.path("gridPos");
                assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < at.path("w").asInt(); x++) {
                    for (int y = 0; y < at.path("h").asInt(); y++) {
                        taken.add(
                                (at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y));
                    }
                }
            }
            assertThat(taken).as(dashboard.path("title").asText()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPrometheusQueryKeepsToTheChosenJob() throws Exception {
        assertThat(Dashboards.queries())
                .filteredOn(query -> query.target().has("expr"))
                .allSatisfy(query ->
                        assertThat(query.target().path("expr").asText()).contains("job=~\"$job\""));
    }

    @Test
    void theChosenTimeIsHonoured() throws Exception {
        assertThat(Dashboards.queries())
                .filteredOn(DashboardsAreWellMadeTest::inPanel)
                .allSatisfy(query -> {
                    String expression = query.target().path("expr").asText();
                    assertThat(expression).as("a window of its own: " + query).doesNotContainPattern("\\[\\d+[smhdw]]");
                    if (query.target().has("url")) {
                        assertThat(query.target().path("url").asText())
                                .as(query.toString())
                                .matches(".*\\$\\{__(from|to):date.*");
                    }
                });
    }

    @Test
    void countersAreShownByTheirIncrease() throws Exception {
        assertThat(Dashboards.queries())
                .filteredOn(query -> query.target().path("expr").asText().contains("_total{"))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.target().path("expr").asText())
                        .as(query.toString())
                        .doesNotContainPattern("(?<!(rate|increase)\\()\\b\\w+_total\\{"));
    }

    @Test
    void whatIsChosenFollowsTheTime() throws Exception {
        assertThat(Dashboards.variables()).isNotEmpty().allSatisfy(variable -> assertThat(
                        variable.target().path("refresh").asInt())
                .as(variable.toString())
                .isEqualTo(2));
    }

    @Test
    void visitsAndAlertsAreMarkedWhereScoresAreDrawn() throws Exception {
        for (String file : List.of("overview.json", "pair.json", "visits.json")) {
            assertThat(Dashboards.all()
                            .get(file)
                            .path("annotations")
                            .path("list")
                            .findValuesAsText("name"))
                    .as(file)
                    .contains("Visits", "Alerts")
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean inPanel(Dashboards.Query query) {
        return !query.panel().startsWith("(mark)");
    }

    @Test
    void theOverviewNeedsPrometheusAlone() throws Exception {
        JsonNode overview = Dashboards.all().get("overview.json");

        assertThat(overview.path("panels")).allSatisfy(panel -> assertThat(
                        panel.path("datasource").path("type").asText())
                .isEqualTo("prometheus"));
    }
}
