package io.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RecordsCarryTheirVersionTest {
    record City(String name, int people) {}

    private static final UnaryOperator<ObjectNode> RENAMED = node -> {
        node.set("name", node.remove("title"));
        return node;
    };

    private final Versioned<City> second = new Versioned<>(Json.mapper(), City.class, List.of(RENAMED));

    @Test
    void theVersionIsTheFirstField() {
        assertThat(text(second.write(new City("Poipet", 3)))).isEqualTo("{\"v\":2,\"name\":\"Poipet\",\"people\":3}");
    }

    @Test
    void anOlderRecordIsBroughtUp() {
        assertThat(second.read(bytes("{\"v\":1,\"title\":\"Poipet\",\"people\":3}")))
                .isEqualTo(new City("Poipet", 3));
        assertThat(second.read(bytes("{\"title\":\"Poipet\",\"people\":3}"))).isEqualTo(new City("Poipet", 3));
    }

    @Test
    void aFieldOfALaterReleaseIsIgnored() {
        assertThat(second.read(bytes("{\"v\":2,\"name\":\"Poipet\",\"people\":3,\"mayor\":\"x\"}")))
                .isEqualTo(new City("Poipet", 3));
    }

    @Test
    void aLaterVersionIsRefusedAndTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> second.read(bytes("{\"v\":3,\"name\":\"Poipet\"}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 3")
                .hasMessageContaining("run the one that wrote it");
    }

    @Test
    void everythingThatLeavesTheTopologyCarriesIt() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(Pipeline.item(
                    "a",
                    "2022-05-01",
                    "VISIT PAK KHM foreign_minister planned 2022-05-20 - Qureshi",
                    "EVENT PAK KHM CONSULT planned 2022-05-20 1 0.9"));

            for (String topic : List.of(
                    Pipeline.TOPICS.coded(),
                    Pipeline.TOPICS.relations(),
                    Pipeline.TOPICS.visits(),
                    Pipeline.TOPICS.alerts())) {
                assertThat(pipeline.out(topic)).isNotEmpty().allSatisfy(each -> assertThat(each.value)
                        .startsWith("{\"v\":1,"));
            }
        }
    }

    @Test
    void anIndexRowCarriesItInItsFirstByte() {
        byte[] row = VersionedText.write("3|KHM-PAK|2022-05-01|KHM-PAK-0123");

        assertThat(row[0]).isEqualTo((byte) 1);
        assertThat(VersionedText.read(row)).isEqualTo("3|KHM-PAK|2022-05-01|KHM-PAK-0123");
        row[0] = 2;
        assertThatThrownBy(() -> VersionedText.read(row))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("run the one that wrote it, or replay");
    }

    @Test
    void everythingThatIsStoredCarriesIt() {
        try (Pipeline pipeline = new Pipeline()) {
            pipeline.send(Pipeline.item(
                    "a",
                    "2022-05-01",
                    "VISIT PAK KHM foreign_minister planned 2022-05-20 - Qureshi",
                    "EVENT PAK KHM ASSAULT occurred 2022-05-01 -9 0.9"));

            for (String store : Stores.all()) {
                boolean text = store.equals(Stores.INDEX) || store.equals(Stores.LEDGER);
                assertThat(pipeline.stored(store)).as(store).isNotEmpty().allSatisfy(row -> {
                    if (text) {
                        assertThat(row[0]).isEqualTo((byte) 1);
                    } else {
                        assertThat(text(row)).startsWith("{\"v\":1,");
                    }
                });
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
