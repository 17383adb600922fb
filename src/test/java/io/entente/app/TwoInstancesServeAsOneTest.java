package io.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.broker.EmbeddedBroker;
import io.entente.json.Json;
import io.entente.kafka.Clients;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoInstancesServeAsOneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> LANDS =
            List.of("Kenya", "Norway", "Peru", "Japan", "Ghana", "Poland", "Vietnam", "Uruguay", "Ecuador");

    @TempDir
    Path temp;

    @Test
    void eitherAnswersForBothAndOneTakesOverFromTheOther() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(temp.resolve("broker"), 0)) {
            int portOfTheOther = freePort();
            Process other = process(broker, portOfTheOther);
            try (Service here = Service.start(temp.resolve("here"), false, flags(broker, freePort(), "here"))) {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> holders(here) == 2);
                here.post("/api/v1/news", news("first", Month.MARCH));
                await().atMost(PATIENCE).until(() -> alerts(broker).size() == LANDS.size());
                Map<String, String> relations = relations(here);
                assertThat(relations).hasSize(LANDS.size());

                assertThat(relations(Service.at(portOfTheOther))).isEqualTo(relations);
                assertThat(here.all("/api/v1/alerts", 2))
                        .extracting(alert -> alert.path("id").asText())
                        .containsExactlyInAnyOrderElementsOf(alerts(broker));
                for (String pair : relations.keySet()) {
                    assertThat(Service.at(portOfTheOther)
                                    .get("/api/v1/relations/" + pair.replace('-', '/'))
                                    .path("score")
                                    .asText())
                            .isEqualTo(relations.get(pair));
                }

                other.destroyForcibly().waitFor();

                await().atMost(PATIENCE).ignoreExceptions().until(() -> relations(here)
                        .equals(relations));
                here.post("/api/v1/news", news("copy", Month.MARCH));
                here.post("/api/v1/news", news("second", Month.NOVEMBER));
                await().atMost(PATIENCE).until(() -> alerts(broker).size() >= 2 * LANDS.size());
                assertThat(alerts(broker)).doesNotHaveDuplicates().hasSize(2 * LANDS.size());
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    /** A visit of each state's foreign minister to the next state, announced on the 2nd of a month. */
    private static String news(String name, Month month) {
        LocalDate told = LocalDate.of(2025, month, 2);
        return IntStream.range(0, LANDS.size())
                .mapToObj(i -> Json.mapper()
                        .createObjectNode()
                        .put("id", name + "-" + i)
                        .put("source", "Paper " + name)
                        .put("published", told.toString())
                        .put("title", "A visit")
                        .put(
                                "text",
                                ("%s's foreign minister, Amina Hale, will travel to %s on %s 22 for an official"
                                                + " visit, the ministry said on %s.")
                                        .formatted(
                                                LANDS.get(i),
                                                LANDS.get((i + 1) % LANDS.size()),
                                                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                                told.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The score of each pair, if the answer is whole. */
    private static Map<String, String> relations(Service service) {
        JsonNode answer = service.get("/api/v1/relations?limit=100");
        assertThat(answer.path("partial").asBoolean()).isFalse();
        return StreamSupport.stream(answer.path("data").spliterator(), false)
                .collect(Collectors.toMap(
                        r -> r.path("pair").asText(), r -> r.path("score").asText()));
    }

    /** How many instances hold partitions. */
    private static long holders(Service service) {
        return StreamSupport.stream(
                        service.get("/api/v1/instances").path("data").spliterator(), false)
                .filter(instance -> !instance.path("partitions").isEmpty())
                .count();
    }

    /** The ids on the topic of alerts, as often as they were sent. */
    private static List<String> alerts(EmbeddedBroker broker) throws IOException {
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new Clients(broker.bootstrapServers(), Map.of()).consumer(Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor("entente.alerts").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    ids.add(Json.mapper().readTree(record.value()).path("id").asText());
                }
            }
        }
        return ids;
    }

    private Map<String, String> flags(EmbeddedBroker broker, int port, String name) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "data.dir",
                temp.resolve(name).toString(),
                "http.port",
                String.valueOf(port),
                "standby.replicas",
                "1");
    }

    private Process process(EmbeddedBroker broker, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.entente.cli.Main",
                "run"));
        flags(broker, port, "other").forEach((name, value) -> {
            command.add("--" + name.replace('.', '-'));
            command.add(value);
        });
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(temp.resolve("other.log").toString()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
