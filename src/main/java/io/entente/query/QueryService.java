package io.entente.query;

import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.model.Act;
import io.entente.model.Alert;
import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import io.entente.score.Decay;
import io.entente.score.HistoryRow;
import io.entente.score.ScoreSettings;
import io.entente.score.Step;
import io.entente.topology.ActFilter;
import io.entente.topology.AlertFilter;
import io.entente.topology.AlertOrder;
import io.entente.topology.Page;
import io.entente.topology.PairReader;
import io.entente.topology.Readers;
import io.entente.topology.StoredItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the stores of this instance, and for lists from those of all. Thread safe. While a partition moves the
 * methods throw {@link UnavailableException}.
 */
public final class QueryService {
    private final Cluster cluster;
    private final Peers peers;
    private final Decay decay;
    private final RelationCache relations = new RelationCache();

    public QueryService(Cluster cluster, Peers peers, ScoreSettings score) {
        this.cluster = cluster;
        this.peers = peers;
        this.decay = new Decay(score);
    }

    public Cluster cluster() {
        return cluster;
    }

    public Optional<Relation> relation(Pair pair, LocalDate asOf, boolean stale) {
        return guarded(() -> pairs(stale).relation(pair, asOf));
    }

    public List<HistoryRow> history(Pair pair, LocalDate from, LocalDate to, Step step, boolean stale) {
        return guarded(() -> pairs(stale).history(pair, from, to, step));
    }

    public Page<Act> acts(Pair pair, ActFilter filter, @Nullable String cursor, int limit, boolean stale) {
        return guarded(() -> pairs(stale).acts(pair, filter, cursor, limit));
    }

    public Optional<VisitLife> visit(Pair pair, String id, boolean stale) {
        return guarded(() -> pairs(stale).visit(pair, id));
    }

    public Optional<StoredItem> item(String id, boolean stale) {
        return guarded(() -> Readers.items(cluster.local(stale)).item(id));
    }

    /** This instance's part of the relations as of a day. */
    public List<Relation> localRelations(LocalDate asOf) {
        return guarded(() -> relations.at(asOf, pairs(false)));
    }

    /** The same, or none while the stores are not ready. */
    public List<Relation> readyRelations(LocalDate asOf) {
        try {
            return cluster.ready() ? localRelations(asOf) : List.of();
        } catch (UnavailableException e) {
            return List.of();
        }
    }

    /** This instance's part of the visits. */
    public List<VisitLife> localVisits() {
        return guarded(() -> pairs(false).visits());
    }

    /** This instance's newest alerts after the cursor that the filter lets through, up to {@code most} a partition. */
    public List<Alert> localAlerts(AlertFilter filter, @Nullable String cursor, int most) {
        return guarded(() -> cluster.localPartitions().stream()
                .flatMap(partition -> Readers.pairs(partition, decay).alerts(filter, cursor, most).data().stream())
                .toList());
    }

    public Listing<Relation> relations(
            Predicate<Relation> wanted, RelationSort sort, LocalDate asOf, @Nullable String cursor, int limit) {
        Peers.Gathered<Relation> all = gather(
                localRelations(asOf), "/internal/relations?asOf=" + asOf, new TypeReference<List<Relation>>() {});
        return Listing.page(
                all.data().stream().filter(wanted).toList(),
                sort.order(),
                relation -> relation.pair().toString(),
                cursor,
                limit,
                asOf,
                all.missing());
    }

    public Listing<VisitLife> visits(Predicate<VisitLife> wanted, LocalDate asOf, @Nullable String cursor, int limit) {
        Peers.Gathered<VisitLife> all =
                gather(localVisits(), "/internal/visits", new TypeReference<List<VisitLife>>() {});
        return Listing.page(
                all.data().stream().filter(wanted).toList(),
                Comparator.comparing(VisitLife::lastTold).reversed().thenComparing(VisitLife::id),
                VisitLife::id,
                cursor,
                limit,
                asOf,
                all.missing());
    }

    public Listing<Alert> alerts(AlertFilter filter, LocalDate asOf, @Nullable String cursor, int limit) {
        String query = "/internal/alerts?most=" + (limit + 1)
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                + (filter.rule() == null ? "" : "&rule=" + filter.rule())
                + (filter.since() == null ? "" : "&since=" + filter.since());
        Peers.Gathered<Alert> all =
                gather(localAlerts(filter, cursor, limit + 1), query, new TypeReference<List<Alert>>() {});
        Page<Alert> page = AlertOrder.merge(all.data(), limit);
        return new Listing<>(
                page.data(), page.nextCursor(), asOf, !all.missing().isEmpty(), all.missing());
    }

    /** All instances; one that did not tell its lag is missing. */
    public Listing<Instance> instances(LocalDate asOf) {
        List<Instance> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Instance instance : cluster.instances()) {
            Optional<Map<String, Long>> lag =
                    instance.self() ? Optional.of(cluster.lag()) : peers.lag(instance.address());
            found.add(lag.map(instance::withLag).orElse(instance));
            if (lag.isEmpty()) {
                missing.add(instance.address());
            }
        }
        return new Listing<>(found, null, asOf, !missing.isEmpty(), missing);
    }

    private <T> Peers.Gathered<T> gather(List<T> own, String path, TypeReference<List<T>> type) {
        Peers.Gathered<T> others = peers.gather(cluster.peers(), path, type);
        List<T> all = new ArrayList<>(own);
        all.addAll(others.data());
        return new Peers.Gathered<>(all, others.missing());
    }

    private PairReader pairs(boolean stale) {
        return Readers.pairs(cluster.local(stale), decay);
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidStateStoreException e) {
            throw new UnavailableException("the stores are being restored or moved", e);
        }
    }
}
