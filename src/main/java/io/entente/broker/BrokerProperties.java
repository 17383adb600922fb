package io.entente.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's settings: a single node that starts and forgets dead peers fast and spends little memory. */
final class BrokerProperties {
    private BrokerProperties() {}

    static Properties of(Path folder, int clientPort, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listeners", "CLIENTS://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("advertised.listeners", "CLIENTS://127.0.0.1:" + clientPort);
        p.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "CLIENTS");
        p.put("log.dirs", folder.toAbsolutePath().toString());
        p.put("auto.create.topics.enable", "false");
        oneReplica(p);
        quick(p);
        patient(p);
        small(p);
        return p;
    }

    private static void oneReplica(Properties p) {
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
        p.put("offsets.topic.replication.factor", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void quick(Properties p) {
        p.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the old registration must expire before the new one counts: 9 s by default. Shorter than this,
        // a
        // machine under heavy load fences its own broker (seen at 1.5 s).
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        // A dead producer's open transaction blocks read-committed readers until it is swept.
        p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    /**
     * A transaction that begins before the one before it has all its markers is turned away, and with it, as out of
     * order, all that was sent behind its first batch; the producer then waits a tenth of a second and more. Under load
     * that happens at every commit, so the broker waits for the markers itself.
     */
    private static void patient(Properties p) {
        p.put("add.partitions.to.txn.retry.backoff.ms", "5");
        p.put("add.partitions.to.txn.retry.backoff.max.ms", "5000");
    }

    private static void small(Properties p) {
        // The default takes 126 MB of heap for the cleaner's offset map.
        p.put("log.cleaner.dedupe.buffer.size", "2097152");
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("message.max.bytes", "8388608");
        p.put("replica.fetch.max.bytes", "8388608");
    }
}
