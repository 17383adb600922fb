package io.entente.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFileAndThatOverTheDefault() throws Exception {
        Path file = Files.writeString(folder.resolve("e.properties"), """
                http.port=1
                http.host=file
                data.dir=file
                """);
        Map<String, String> environment =
                Map.of("ENTENTE_HTTP_PORT", "2", "ENTENTE_HTTP_HOST", "environment", "PATH", "/");

        Settings settings = SettingsLoader.load(Map.of("http.port", "3"), environment, file);

        assertThat(settings.port("http.port")).isEqualTo(3);
        assertThat(settings.required("http.host")).isEqualTo("environment");
        assertThat(settings.required("data.dir")).isEqualTo("file");
        assertThat(settings.required("application.id")).isEqualTo("entente");
    }

    @Test
    void namesTheKeyThePlaceAndTheExpectedForm() {
        Settings settings = SettingsLoader.load(Map.of(), Map.of("ENTENTE_HTTP_PORT", "eighty"), null);

        assertThatThrownBy(() -> settings.port("http.port"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("http.port: 'eighty' (environment ENTENTE_HTTP_PORT) is not a whole number");
    }

    @Test
    void anUnknownNameInAFileIsRefusedWithAHint() throws Exception {
        Path file = Files.writeString(folder.resolve("e.properties"), "htp.port=1\n");

        assertThatThrownBy(() -> SettingsLoader.load(Map.of(), Map.of(), file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("'htp.port'")
                .hasMessageContaining("http.port");
    }

    @Test
    void handsOnWhatIsForTheClients() {
        Settings settings = SettingsLoader.load(
                Map.of("kafka.security.protocol", "SSL", "streams.num.standby.replicas", "1", "streams.threads", "4"),
                Map.of("ENTENTE_KAFKA_SASL_MECHANISM", "PLAIN"),
                null);

        assertThat(settings.passedOn(Keys.KAFKA_PREFIX))
                .isEqualTo(Map.of("security.protocol", "SSL", "sasl.mechanism", "PLAIN"));
        assertThat(settings.passedOn(Keys.STREAMS_PREFIX)).isEqualTo(Map.of("num.standby.replicas", "1"));
    }

    @Test
    void readsDurationsOfDaysAndOfTime() {
        Settings settings = SettingsLoader.load(Map.of("fetch.interval", "PT90S"), Map.of(), null);

        assertThat(settings.duration("fetch.interval")).contains(Duration.ofSeconds(90));
        assertThat(settings.duration("score.half.life")).contains(Duration.ofDays(90));
        assertThat(settings.duration("alerts.backfill.horizon")).isEmpty();
    }
}
