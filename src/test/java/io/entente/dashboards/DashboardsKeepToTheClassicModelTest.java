package io.entente.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a JSON schema of the model, since Grafana ignores what it does not know and shows less instead. */
class DashboardsKeepToTheClassicModelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    DashboardsKeepToTheClassicModelTest.class.getResourceAsStream("/dashboards/classic.schema.json"));

    @Test
    void eachDashboardDoes() throws Exception {
        assertThat(Dashboards.all()).isNotEmpty().allSatisfy((file, dashboard) -> assertThat(faults(dashboard))
                .isEmpty());
    }

    /** Each is a mistake that Grafana would swallow: where, what stands there then (null: nothing), what the fault names. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("/uid", "\"a uid with spaces\"", "uid"),
                Arguments.of("/schemaVersion", "\"v2\"", "schemaVersion"),
                Arguments.of("/time", null, "time"),
                Arguments.of("/time/from", "\"yesterday\"", "from"),
                Arguments.of("/refresh", "\"often\"", "refresh"),
                Arguments.of("/spec", "{\"elements\": {}}", "spec"),
                Arguments.of("/panels", "[]", "panels"),
                Arguments.of("/panels/0/type", "\"graph\"", "type"),
                Arguments.of("/panels/0/gridPos", null, "gridPos"),
                Arguments.of("/panels/0/gridPos/w", "25", "w"),
                Arguments.of("/panels/0/fieldConfig/defaults/unit", "\"byte\"", "unit"),
                Arguments.of("/panels/0/fieldConfig/default", "{}", "default"),
                Arguments.of("/panels/0/options/reduceOptions", null, "reduceOptions"),
                Arguments.of("/panels/0/options/colourMode", "\"value\"", "colourMode"),
                Arguments.of("/panels/0/targets/0/refId", null, "refId"),
                Arguments.of("/panels/0/targets/0/expr", "\"\"", "expr"),
                Arguments.of("/panels/0/targets/0/range", "true", "oneOf"),
                Arguments.of("/panels/0/targets/0/legend", "\"x\"", "legend"),
                Arguments.of("/panels/0/datasource/uid", "\"my-prometheus\"", "uid"),
                Arguments.of("/panels/8/fieldConfig/defaults/custom/lineWidth", "\"thin\"", "lineWidth"),
                Arguments.of("/panels/4/fieldConfig/defaults/thresholds/steps/0/value", "0", "value"),
                Arguments.of("/templating/list/1/datasource", null, "datasource"),
                Arguments.of("/templating/list/1/query", "\"label_values(up, job)\"", "query"),
                Arguments.of("/annotations/list/1/expr", null, "expr"),
                Arguments.of("/links/0/tags", "[]", "tags"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(String place, String value, String named) throws Exception {
        JsonNode overview = Dashboards.all().get("overview.json").deepCopy();
        assertThat(faults(overview)).isEmpty();

        put(overview, place, value);

        assertThat(faults(overview)).isNotEmpty().anySatisfy(fault -> assertThat(fault)
                .contains(named));
    }

    private static void put(JsonNode root, String place, String value) throws IOException {
        int last = place.lastIndexOf('/');
        String name = place.substring(last + 1);
        JsonNode parent = root.at(place.substring(0, last));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.readTree(value));
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(name)).as(place).isNotNull();
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
    }

    private static List<String> faults(JsonNode dashboard) {
        return SCHEMA.validate(dashboard).stream()
                .map(fault -> fault.getType() + " " + fault.getMessage())
                .toList();
    }
}
