package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.broker.DataFolder;
import io.entente.config.Keys;
import io.entente.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsSayWhatIsWrongTest {
    @TempDir
    Path temp;

    private record Ran(int exit, String out, String err) {}

    @Test
    void aTakenPortOfTheBroker() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(holder.getLocalPort());

            Ran ran = run("run", "--data-dir", data(), "--broker-port", port);

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(oneLine(ran.err())).contains(port).contains("--broker-port");
        }
    }

    @Test
    void aTakenPortOfTheHttpService() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(holder.getLocalPort());

            Ran ran = run("run", "--data-dir", data(), "--http-port", port);

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(oneLine(ran.err())).contains(port);
        }
    }

    @Test
    void aDataFolderOfAnotherVersion() throws Exception {
        Files.writeString(Files.createDirectories(temp.resolve("data")).resolve("entente.version"), "99\n");

        Ran ran = run("run", "--data-dir", data());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(oneLine(ran.err())).contains("version '99'").contains("--data-dir");
    }

    @Test
    void aDataFolderThatAnotherHolds() {
        try (DataFolder held = DataFolder.open(temp.resolve("data"))) {
            Ran ran = run("run", "--data-dir", data());

            assertThat(held.broker()).isNotNull();
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(oneLine(ran.err())).contains("in use");
        }
    }

    @Test
    void aBrokerThatIsNotReachable() throws Exception {
        String closed;
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "127.0.0.1:" + holder.getLocalPort();
        }

        Ran ran = run(
                "ingest",
                "--data-dir",
                data(),
                "--bootstrap-servers",
                closed,
                "--kafka",
                "default.api.timeout.ms=2000",
                "--kafka",
                "request.timeout.ms=1000",
                file("a.txt", "Some news."));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(oneLine(ran.err())).contains("Kafka did not answer").contains("bootstrap.servers");
    }

    @Test
    void wrongUsage() {
        assertThat(run("run", "--no-such-flag").exit()).isEqualTo(2);
        assertThat(run("ingest", "--data-dir", data()).exit()).isEqualTo(2);
        assertThat(run("nothing").exit()).isEqualTo(2);
        Ran ran = run("run", "--data-dir", data(), "--score-half-life", "soon");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(oneLine(ran.err())).contains("score.half.life").contains("'soon'");
    }

    @Test
    void theHelpOfRunListsEverySetting() {
        Ran ran = run("run", "--help");

        assertThat(ran.exit()).isZero();
        Keys.all().forEach(key -> assertThat(ran.out()).contains(key.flag()).contains(key.variable()));
    }

    @Test
    void ingestNamesEveryFaultAndSumsUp() throws Exception {
        String news = file("news.jsonl", "{\"text\":\"one\"}\n{broken\n{\"title\":\"\"}\n{\"text\":\"two\"}\n");

        Ran ran = run("ingest", "--data-dir", data(), news);

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("news.jsonl:2: invalid JSON").contains("news.jsonl:3: neither");
        assertThat(ran.out()).contains("4 read, 2 sent, 2 rejected (1 empty, 1 invalid_json)");
    }

    @Test
    void ingestTellsScriptsTheSameAsJson() throws Exception {
        String news = file("news.jsonl", "{\"text\":\"one\"}\n{broken\n");

        Ran ran = run("ingest", "--json", "--data-dir", data(), news);

        JsonNode told = Json.mapper().readTree(ran.out());
        assertThat(ran.exit()).isZero();
        assertThat(told.path("read").asInt()).isEqualTo(2);
        assertThat(told.path("sent").asInt()).isEqualTo(1);
        assertThat(told.path("rejected").asInt()).isEqualTo(1);
        assertThat(told.path("reasons").path("invalid_json").asInt()).isEqualTo(1);
        assertThat(told.path("seconds").isNumber()).isTrue();
        assertThat(told.path("problems").isEmpty()).isTrue();
    }

    private String data() {
        return temp.resolve("data").toString();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(temp.resolve(name), content).toString();
    }

    /** One clear line, no stack trace. */
    private static String oneLine(String err) {
        assertThat(err.strip()).doesNotContain("\tat ").hasLineCount(1);
        return err;
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exit = line.execute(args);
        return new Ran(exit, out.toString(), err.toString());
    }
}
