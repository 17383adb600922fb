package io.entente.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.alert.AlertSettings;
import io.entente.kafka.Topics;
import io.entente.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who upgrades must not find another service: every setting's name, spellings and default. */
class DefaultsStayTest {
    private static final String NONE = null;

    @Test
    void everySettingHasItsNameAndDefault() {
        assertThat(Keys.all())
                .extracting(Key::name, Key::fallback)
                .containsExactlyInAnyOrder(
                        tuple("data.dir", "data"),
                        tuple("bootstrap.servers", NONE),
                        tuple("broker.port", "0"),
                        tuple("application.id", "entente"),
                        tuple("topic.prefix", NONE),
                        tuple("topic.partitions", "6"),
                        tuple("topic.replication", NONE),
                        tuple("http.host", "127.0.0.1"),
                        tuple("http.port", "8080"),
                        tuple("http.advertised", NONE),
                        tuple("streams.threads", "2"),
                        tuple("standby.replicas", "0"),
                        tuple("score.half.life", "P90D"),
                        tuple("item.max.bytes", "2097152"),
                        tuple("source", NONE),
                        tuple("fetch.interval", "PT15M"),
                        tuple("fetch.timeout", "PT30S"),
                        tuple("fetch.max.bytes", "16777216"),
                        tuple("fetch.pace", "PT1S"),
                        tuple("watch.interval", "PT5S"),
                        tuple("fetch.allow.private", "false"),
                        tuple("lexicon", NONE),
                        tuple("alerts.watch.countries", NONE),
                        tuple("alerts.watch.pairs", NONE),
                        tuple("alerts.severe.intensity", "-7"),
                        tuple("alerts.shift.by", "20"),
                        tuple("alerts.shift.acts", "5"),
                        tuple("alerts.shift.publishers", "2"),
                        tuple("alerts.min.reports", "1"),
                        tuple("alerts.backfill.horizon", NONE),
                        tuple("alerts.webhook.url", NONE),
                        tuple("alerts.webhook.secret", NONE),
                        tuple("alerts.webhook.allow.private", "false"),
                        tuple("alerts.webhook.give.up.after", "P3D"),
                        tuple("metrics.pairs", "50"));
    }

    @Test
    void eachHasOneNameInThreeSpellings() {
        assertThat(Keys.all()).allSatisfy(key -> {
            assertThat(key.name()).matches("[a-z]+(\\.[a-z]+)*");
            assertThat(key.flag()).isEqualTo("--" + key.name().replace(".", "-"));
            assertThat(key.variable())
                    .isEqualTo("ENTENTE_" + key.name().toUpperCase().replace(".", "_"));
            assertThat(key.help()).isNotBlank();
        });
        assertThat(Keys.all()).extracting(Key::name).doesNotHaveDuplicates();
    }

    @Test
    void theyBindToWhatTheStationsAreTold() {
        Settings settings = SettingsLoader.load(Map.of(), Map.of(), null);
        Binding binding = new Binding(settings);

        assertThat(binding.topics()).isEqualTo(new Topics("entente"));
        assertThat(binding.topology().score().halfLife()).isEqualTo(Duration.ofDays(90));
        assertThat(binding.topology().itemMaxBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(binding.topology().alerts()).isEqualTo(new AlertSettings(Set.of(), Set.of(), -7, 20, 5, 2, 1, null));
        assertThat(binding.webhook()).isEmpty();
        StreamsSettings streams = binding.streams("broker:9092", Path.of("state"), "here:8080");
        assertThat(streams.applicationId()).isEqualTo("entente");
        assertThat(streams.threads()).isEqualTo(2);
        assertThat(streams.standbyReplicas()).isZero();
        assertThat(settings.list("source")).isEqualTo(List.of());
    }
}
