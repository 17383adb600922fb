package io.entente.config;

import java.util.List;
import java.util.Optional;

/** The table of all settings, in the order in which the help lists them. */
public final class Keys {
    /** Settings that begin so are handed to every Kafka client, or to Kafka Streams alone. */
    public static final String KAFKA_PREFIX = "kafka.";

    public static final String STREAMS_PREFIX = "streams.";

    private static final List<Key> ALL = List.of(
            new Key("data.dir", "DIR", "data", "where the embedded broker, the stores and the sources keep their data"),
            new Key("bootstrap.servers", "HOST:PORT,...", null, "a Kafka cluster; without it a broker is embedded"),
            new Key("broker.port", "PORT", "0", "of the embedded broker, which others may join; 0: any free one"),
            new Key("application.id", "NAME", "entente", "the consumer group and the stores' owner"),
            new Key("topic.prefix", "NAME", null, "what each topic begins with; default: the application.id"),
            new Key("topic.partitions", "N", "6", "of topics that are created"),
            new Key("topic.replication", "N", null, "of topics that are created; default: the cluster's"),
            new Key("http.host", "ADDRESS", "127.0.0.1", "address that the HTTP service listens on"),
            new Key("http.port", "PORT", "8080", "of the HTTP service; 0: any free one"),
            new Key("http.advertised", "HOST:PORT", null, "told to peers; default: http.host and http.port"),
            new Key("streams.threads", "N", "2", "stream threads of this instance"),
            new Key("standby.replicas", "N", "0", "warm copies of the stores; 1 where there are several instances"),
            new Key("score.half.life", "DURATION", "P90D", "after which an act weighs half"),
            new Key("item.max.bytes", "BYTES", "2097152", "larger items are rejected"),
            new Key("source", "SOURCE,...", null, "what to ingest: feed, page, folder, file or -"),
            new Key("fetch.interval", "DURATION", "PT15M", "between two fetches of a URL"),
            new Key("fetch.timeout", "DURATION", "PT30S", "of one request, to its last byte"),
            new Key("fetch.max.bytes", "BYTES", "16777216", "of one answer; a larger one is not read"),
            new Key("fetch.pace", "DURATION", "PT1S", "at least between two requests to one host"),
            new Key("watch.interval", "DURATION", "PT5S", "between two looks at a file or folder"),
            new Key("fetch.allow.private", "true|false", "false", "fetch from private or loopback addresses"),
            new Key("lexicon", "DIR", null, "a folder of your own lexicon files, merged with the bundled ones"),
            new Key("alerts.watch.countries", "CODE,...", null, "alert only for these countries, and the pairs below"),
            new Key("alerts.watch.pairs", "A-B,...", null, "alert only for these pairs, and the countries above"),
            new Key("alerts.severe.intensity", "NUMBER", "-7", "an act is severe at this intensity or less"),
            new Key("alerts.shift.by", "POINTS", "20", "movement of the score within 7 days that alerts"),
            new Key("alerts.shift.acts", "N", "5", "acts that such a movement needs"),
            new Key("alerts.shift.publishers", "N", "2", "publishers that such a movement needs"),
            new Key("alerts.min.reports", "N", "1", "items that must tell an act or visit before it alerts"),
            new Key("alerts.backfill.horizon", "DURATION", null, "items older than this raise no alert; default: off"),
            new Key("alerts.webhook.url", "URL", null, "where alerts are sent"),
            new Key("alerts.webhook.secret", "SECRET", null, "whsec_ and base64: signs what is sent"),
            new Key("alerts.webhook.allow.private", "true|false", "false", "send to private or loopback addresses"),
            new Key("alerts.webhook.give.up.after", "DURATION", "P3D", "how long an alert is tried"),
            new Key("metrics.pairs", "N", "50", "pairs whose scores are exported, at most 500"));

    private Keys() {}

    public static List<Key> all() {
        return ALL;
    }

    public static Optional<Key> named(String name) {
        return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /** Whether a name is free for the clients: begins with one of the prefixes and is no setting of ours. */
    public static boolean passedOn(String name) {
        return (name.startsWith(KAFKA_PREFIX) || name.startsWith(STREAMS_PREFIX))
                && named(name).isEmpty();
    }
}
