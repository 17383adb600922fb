package io.entente.http;

import io.entente.delivery.WebhookDelivery;
import io.entente.ingest.NewsGateway;
import io.entente.metrics.Metrics;
import io.entente.query.LiveHub;
import io.entente.query.Peers;
import io.entente.query.QueryService;
import io.entente.source.NewsItemParser;
import io.entente.source.SourceManager;
import io.entente.topology.RejectedLog;
import java.util.Optional;

/** The parts of the service that HTTP gives access to. */
public record Backend(
        QueryService queries,
        Peers peers,
        NewsGateway gateway,
        NewsItemParser parser,
        LiveHub live,
        SourceManager sources,
        RejectedLog rejected,
        Optional<WebhookDelivery> delivery,
        Metrics metrics) {}
