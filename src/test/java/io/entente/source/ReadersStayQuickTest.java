package io.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that make careless patterns take for ever, at half a megabyte. */
class ReadersStayQuickTest {
    private static final int LENGTH = 500_000;

    private final RecordingGateway gateway = new RecordingGateway();

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", " \n", "<p", "<p ", "<div>", "&", "&#", "<![CDATA[", "<!DOCTYPE", "]]>", "a<b"})
    void whateverIsRepeated(String part) {
        String text = part.repeat(LENGTH / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
            NewsItemParser parser = new NewsItemParser(Json.mapper(), 2 * LENGTH);
            ObjectNode node = Json.mapper().createObjectNode().put("title", "T").put("text", text);
            assertThat(parser.parse(node)).isInstanceOf(Parsed.class);
            assertThat(parser.parse(node.put("text", text + "[+1 chars]"))).isInstanceOf(Parsed.class);
            read("<rss><channel>" + text);
            read("<html><body>" + text);
        });
    }

    private void read(String document) throws Exception {
        Intake intake = new Intake(gateway, IntakeListener.NONE, Clock.systemUTC(), SourceKind.FILE, false);
        new FileReader(Json.mapper(), 2 * LENGTH)
                .read(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        "x",
                        "https://x.example/",
                        intake);
        assertThat(intake.read()).isEqualTo(1);
    }
}
