package io.entente.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What promtool and amtool say of the files that operators run. */
class PrometheusRulesTest {
    static Stream<List<String>> checks() {
        return Stream.of(
                List.of("/usr/bin/promtool", "check", "config", "dashboards/prometheus/prometheus.yml"),
                List.of("/usr/bin/promtool", "check", "rules", "dashboards/prometheus/rules.yml"),
                List.of("/usr/bin/promtool", "test", "rules", "dashboards/prometheus/rules-test.yml"),
                List.of("/usr/bin/amtool", "check-config", "dashboards/alertmanager/alertmanager.yml"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void arePassed(List<String> command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(command.get(0))), command.get(0) + " is not installed");

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
