package io.entente.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single-node KRaft broker on loopback, its log kept in a folder. It survives {@code kill -9}: the next start recovers
 * what was acknowledged. Closing waits until the log is flushed; closing twice does nothing.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and returns once it takes requests.
     *
     * @param folder where the log is kept; formatted if it is empty
     * @param port of the client listener on 127.0.0.1, 0 for any free one
     * @throws BrokerException if the port is taken or the folder holds something else
     */
    public static EmbeddedBroker start(Path folder, int port) {
        int clients = port == 0 ? freePort() : requireFree(port);
        Properties properties = BrokerProperties.of(folder, clients, freePort());
        keepProcessAlive();
        try {
            format(folder, properties);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, "127.0.0.1:" + clients);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BrokerException known) {
                throw known;
            }
            throw new BrokerException(
                    "the embedded broker did not start from " + folder.toAbsolutePath() + " (" + e.getMessage()
                            + "); if the folder is damaged or another program's, choose another --data-dir",
                    e);
        }
    }

    /** What clients connect to, {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    /** Kafka ends the whole process on a fatal fault of the broker; here the service decides, and its log says why. */
    private static void keepProcessAlive() {
        Exit.setHaltProcedure((status, message) -> fault(status, message));
        Exit.setExitProcedure((status, message) -> fault(status, message));
    }

    private static void fault(int status, String message) {
        log.error("the embedded broker failed (status {}): {}", status, message);
        throw new BrokerException("the embedded broker failed with status " + status + ": " + message);
    }

    private static void format(Path folder, Properties properties) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        Path config = Files.createTempFile("entente-broker", ".properties");
        try (var out = Files.newOutputStream(config)) {
            properties.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", config.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.delete(config);
        if (status != 0) {
            throw new BrokerException("the broker's folder " + folder.toAbsolutePath() + " cannot be formatted: "
                    + said.toString(StandardCharsets.UTF_8).strip() + "; choose an empty --data-dir");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerException("no free port on loopback for the embedded broker", e);
        }
    }

    private static int requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerException(
                    "port " + port + " of the embedded broker is taken; stop what holds it or choose another"
                            + " --broker-port (0 takes any free one)",
                    e);
        }
    }
}
