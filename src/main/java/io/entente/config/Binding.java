package io.entente.config;

import io.entente.alert.AlertSettings;
import io.entente.delivery.WebhookSettings;
import io.entente.http.HttpSettings;
import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import io.entente.model.Pair;
import io.entente.score.ScoreSettings;
import io.entente.source.SourceSettings;
import io.entente.source.fetch.FetchSettings;
import io.entente.topology.StreamsSettings;
import io.entente.topology.TopologySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.HostInfo;

/** Turns the table of settings into each station's own record; a wrong value is named with its place. */
public final class Binding {
    private final Settings settings;

    public Binding(Settings settings) {
        this.settings = settings;
    }

    public Topics topics() {
        return new Topics(settings.text("topic.prefix").orElseGet(() -> settings.required("application.id")));
    }

    public Clients clients(String bootstrapServers) {
        return new Clients(bootstrapServers, settings.passedOn(Keys.KAFKA_PREFIX));
    }

    public TopologySettings topology() {
        return settings.bind(s -> new TopologySettings(
                new ScoreSettings(s.duration("score.half.life").orElseThrow()),
                alerts(),
                s.number("item.max.bytes"),
                Map.of()));
    }

    /**
     * @param advertised host:port under which peers reach this instance
     */
    public StreamsSettings streams(String bootstrapServers, Path stateDir, String advertised) {
        Map<String, String> overrides = new HashMap<>(settings.passedOn(Keys.KAFKA_PREFIX));
        overrides.putAll(settings.passedOn(Keys.STREAMS_PREFIX));
        return settings.bind(s -> new StreamsSettings(
                bootstrapServers,
                s.required("application.id"),
                stateDir,
                s.number("streams.threads"),
                s.number("standby.replicas"),
                advertised,
                overrides));
    }

    public SourceSettings sources() {
        return settings.bind(s -> new SourceSettings(
                new FetchSettings(
                        s.flag("fetch.allow.private"),
                        s.number("fetch.max.bytes"),
                        s.duration("fetch.timeout").orElseThrow(),
                        s.duration("fetch.pace").orElseThrow()),
                s.duration("fetch.interval").orElseThrow(),
                s.duration("watch.interval").orElseThrow(),
                s.number("item.max.bytes")));
    }

    /** A port of 0 is settled here, for peers must be told it before the service listens. */
    public HttpSettings http() {
        int port = settings.port("http.port");
        return settings.bind(s -> new HttpSettings(
                s.required("http.host"), port == 0 ? freePort() : port, 8L * s.number("item.max.bytes")));
    }

    /** Where peers reach this instance. */
    public HostInfo advertised(HttpSettings http) {
        String given = settings.text("http.advertised").orElse(http.host() + ":" + http.port());
        HostInfo address = HostInfo.buildFromEndpoint(given);
        if (address == null) {
            throw new SettingsException("http.advertised: '" + given + "' is not host:port");
        }
        return address;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new SettingsException("http.port: no port is free");
        }
    }

    /** The target of alerts; empty where none is set. */
    public Optional<WebhookSettings> webhook() {
        return settings.text("alerts.webhook.url")
                .map(url -> settings.bind(s -> new WebhookSettings(
                        URI.create(url),
                        s.text("alerts.webhook.secret").orElse(""),
                        s.flag("alerts.webhook.allow.private"),
                        s.duration("alerts.webhook.give.up.after").orElseThrow())));
    }

    private AlertSettings alerts() {
        Set<Pair> pairs =
                settings.list("alerts.watch.pairs").stream().map(Pair::parse).collect(Collectors.toSet());
        return new AlertSettings(
                Set.copyOf(settings.list("alerts.watch.countries")),
                pairs,
                settings.decimal("alerts.severe.intensity"),
                settings.decimal("alerts.shift.by"),
                settings.number("alerts.shift.acts"),
                settings.number("alerts.shift.publishers"),
                settings.number("alerts.min.reports"),
                settings.duration("alerts.backfill.horizon").orElse(null));
    }
}
