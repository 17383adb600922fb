package io.entente.delivery;

import static io.entente.delivery.Receiver.millisBetween;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.entente.broker.EmbeddedBroker;
import io.entente.kafka.Clients;
import io.entente.kafka.TopicAdmin;
import io.entente.kafka.Topics;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsReachTheWebhookTest {
    private static final byte[] KEY = "twenty-four bytes of key".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Clients clients;
    private Topics topics;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
        clients = new Clients(broker.bootstrapServers(), Map.of());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void createTopics() {
        topics = new Topics("run" + RUNS.incrementAndGet());
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, 2, Optional.of((short) 1)).ensure(TopicAdmin.contract(topics, 100_000));
        }
    }

    @Test
    void signsAsStandardWebhooksSays() throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(204));
                WebhookDelivery delivery = deliver(receiver.url())) {
            String body = alert("KHM-PAK-visit-1");
            publish(body);
            await().until(() -> delivery.status().delivered() == 1);

            Receiver.Hook hook = receiver.hooks.get(0);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String content = hook.id() + "." + hook.timestamp() + "." + body;
            assertThat(hook.id()).isEqualTo("KHM-PAK-visit-1");
            assertThat(hook.body()).isEqualTo(body);
            assertThat(hook.contentType()).isEqualTo("application/cloudevents+json");
            assertThat(hook.signature())
                    .isEqualTo("v1,"
                            + Base64.getEncoder()
                                    .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8))));
            assertThat(Long.parseLong(hook.timestamp())).isCloseTo(System.currentTimeMillis() / 1000, within(60L));
        }
    }

    @Test
    void triesAgainUnderTheSameIdFirstWithinASecond() {
        try (Receiver receiver =
                        new Receiver((exchange, hook, nth) -> exchange.sendResponseHeaders(nth <= 2 ? 503 : 204, -1));
                WebhookDelivery delivery = deliver(receiver.url())) {
            publish(alert("a"), alert("b"));
            await().atMost(Duration.ofSeconds(20)).until(() -> delivery.status().delivered() == 2);

            assertThat(receiver.of("a")).hasSize(3);
            assertThat(receiver.of("b")).hasSize(3);
            assertThat(millisBetween(receiver.of("a").get(0), receiver.of("a").get(1)))
                    .isLessThan(1_500);
        }
    }

    @Test
    void laterAlertsPassOneThatTheReceiverHangsOn() {
        try (Receiver receiver = new Receiver((exchange, hook, nth) -> {
                    if (hook.id().equals("stuck")) {
                        exchange.sendResponseHeaders(200, 10);
                        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                        park();
                    }
                    exchange.sendResponseHeaders(204, -1);
                });
                WebhookDelivery delivery = deliver(receiver.url())) {
            publish(alert("stuck"));
            await().until(() -> !receiver.of("stuck").isEmpty());

            publish(alert("later"));

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> !receiver.of("later").isEmpty());
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(delivery.status().open())
                            .anyMatch(d -> d.id().equals("stuck") && d.attempts() > 0));
        }
    }

    @Test
    void reachesAReceiverThatRefusesConnectionsUntilItComesUp() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI url = URI.create("http://127.0.0.1:" + port + "/hook");
        try (WebhookDelivery delivery = deliver(url)) {
            publish(alert("a"), alert("b"));
            await().untilAsserted(() -> assertThat(delivery.status().open())
                    .hasSize(2)
                    .allMatch(d -> d.attempts() > 0 && d.fault() != null));
            assertThat(delivery.status().delivered()).isZero();

            try (Receiver receiver = new Receiver(Receiver.status(204), port)) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> delivery.status().delivered() == 2);

                assertThat(receiver.hooks).extracting(Receiver.Hook::id).containsExactlyInAnyOrder("a", "b");
                assertThat(delivery.status().open()).isEmpty();
            }
        }
    }

    @Test
    void neverFollowsARedirect() {
        try (Receiver elsewhere = new Receiver(Receiver.status(204));
                Receiver receiver = new Receiver((exchange, hook, nth) -> {
                    exchange.getResponseHeaders()
                            .add("Location", elsewhere.url().toString());
                    exchange.sendResponseHeaders(307, -1);
                });
                WebhookDelivery delivery = deliver(receiver.url())) {
            publish(alert("a"));

            await().untilAsserted(() -> assertThat(delivery.status().open())
                    .anyMatch(d -> d.fault() != null && d.fault().contains("307, a redirect")));
            assertThat(elsewhere.hooks).isEmpty();
        }
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        try (Receiver receiver = new Receiver((exchange, hook, nth) -> {
                    exchange.getResponseHeaders().add("Retry-After", "3");
                    exchange.sendResponseHeaders(nth == 1 ? 429 : 204, -1);
                });
                WebhookDelivery delivery = deliver(receiver.url())) {
            publish(alert("a"));
            await().atMost(Duration.ofSeconds(15)).until(() -> delivery.status().delivered() == 1);

            assertThat(millisBetween(receiver.hooks.get(0), receiver.hooks.get(1)))
                    .isGreaterThanOrEqualTo(2_900);
        }
    }

    @Test
    void keepsWhatItGivesUpUntilItIsRetriedByHand() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver =
                new Receiver((exchange, hook, nth) -> exchange.sendResponseHeaders(status.get(), -1))) {
            publish(alert("a"));
            try (WebhookDelivery delivery = deliver(receiver.url(), Duration.ofMillis(300), true)) {
                await().until(() -> delivery.status().givenUp() == 1);
            }
            status.set(204);
            try (WebhookDelivery delivery = deliver(receiver.url(), Duration.ofMillis(300), true)) {
                await().until(() -> delivery.status().givenUp() == 1);

                assertThat(delivery.retry("a")).isTrue();

                await().until(() -> delivery.status().delivered() == 1);
                assertThat(delivery.status().open()).isEmpty();
                assertThat(delivery.retry("a")).isFalse();
            }
        }
    }

    @Test
    void aReceiverThatIsGoneIsAskedOnce() {
        try (Receiver receiver = new Receiver(Receiver.status(410));
                WebhookDelivery delivery = deliver(receiver.url())) {
            publish(alert("a"));

            await().until(() -> delivery.status().givenUp() == 1);

            assertThat(receiver.hooks).hasSize(1);
        }
    }

    @Test
    void privateAddressesNeedPermission() {
        try (Receiver receiver = new Receiver(Receiver.status(204));
                WebhookDelivery delivery = deliver(receiver.url(), Duration.ofDays(1), false)) {
            publish(alert("a"));

            await().untilAsserted(() -> assertThat(delivery.status().open())
                    .anyMatch(d -> d.fault() != null && d.fault().contains("alerts.webhook.allow.private")));
            assertThat(receiver.hooks).isEmpty();
        }
    }

    @Test
    void aRestartGoesOnWhereItEnded() {
        AtomicInteger status = new AtomicInteger(503);
        try (Receiver receiver =
                new Receiver((exchange, hook, nth) -> exchange.sendResponseHeaders(status.get(), -1))) {
            publish(alert("a"), alert("b"), alert("c"));
            try (WebhookDelivery first = deliver(receiver.url())) {
                await().until(() -> first.status().tried() == 3);
            }
            status.set(204);
            try (WebhookDelivery second = deliver(receiver.url())) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> second.status().delivered() == 3);
            }
            int before = receiver.hooks.size();
            try (WebhookDelivery third = deliver(receiver.url())) {
                await().until(() -> third.status().delivered() == 3);
                assertThat(receiver.hooks).hasSize(before);
            }
        }
    }

    @Test
    void losesNothingWhenItsProcessIsKilled() throws Exception {
        AtomicInteger status = new AtomicInteger(503);
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "a" + i).toList();
        try (Receiver receiver =
                new Receiver((exchange, hook, nth) -> exchange.sendResponseHeaders(status.get(), -1))) {
            publish(ids.stream().map(AlertsReachTheWebhookTest::alert).toArray(String[]::new));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeliveryProcess.class.getName(),
                            broker.bootstrapServers(),
                            topics.prefix(),
                            receiver.url().toString(),
                            SECRET)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                await().atMost(Duration.ofSeconds(40)).until(() -> receiver.hooks.size() >= 10);
            } finally {
                process.destroyForcibly().waitFor();
            }
            status.set(204);

            try (WebhookDelivery delivery = deliver(receiver.url())) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> delivery.status().delivered() == 50);
            }
            assertThat(receiver.hooks).extracting(Receiver.Hook::id).containsAll(ids);
        }
    }

    private static void park() {
        try {
            Thread.currentThread().join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WebhookDelivery deliver(URI url) {
        return deliver(url, Duration.ofDays(1), true);
    }

    private WebhookDelivery deliver(URI url, Duration giveUpAfter, boolean allowPrivate) {
        WebhookDelivery delivery = new WebhookDelivery(
                clients,
                topics,
                new WebhookSettings(url, SECRET, allowPrivate, giveUpAfter),
                Clock.systemUTC(),
                DeliveryListener.NONE,
                Backoff.standard(() -> 0.5),
                Duration.ofSeconds(2));
        delivery.start();
        return delivery;
    }

    private static String alert(String id) {
        return "{\"v\":1,\"specversion\":\"1.0\",\"id\":\"%s\",\"type\":\"io.entente.high-level-visit.v1\"}"
                .formatted(id);
    }

    private void publish(String... alerts) {
        try (KafkaProducer<byte[], byte[]> producer = clients.producer(1_000_000)) {
            for (String alert : alerts) {
                byte[] bytes = alert.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topics.alerts(), bytes, bytes));
            }
        }
    }
}
