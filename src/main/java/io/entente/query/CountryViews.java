package io.entente.query;

import io.entente.model.Pair;
import io.entente.model.Relation;
import io.entente.model.VisitLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Countries as their relations and visits show them. */
public final class CountryViews {
    private final Countries countries;
    private final Listing<Relation> relations;
    private final Listing<VisitLife> visits;
    private final Map<String, List<Relation>> byCountry = new TreeMap<>();
    private final Map<String, Integer> out = new TreeMap<>();
    private final Map<String, Integer> in = new TreeMap<>();

    /** One country in the list. */
    public record Summary(String country, String name, int partners, double meanScore, int visitsOut, int visitsIn) {}

    /** A partner of a country, and how they get along. */
    public record Partner(String country, String name, Relation relation) {}

    /**
     * One country whole.
     *
     * @param meanScore over its partners
     * @param partners best score first
     */
    public record Country(
            String country,
            String name,
            double meanScore,
            List<Partner> partners,
            List<VisitLife> visitsOut,
            List<VisitLife> visitsIn,
            LocalDate asOf,
            boolean partial,
            List<String> missing) {}

    /** Over all relations and visits; both lists must be whole. */
    public CountryViews(Countries countries, Listing<Relation> relations, Listing<VisitLife> visits) {
        this.countries = countries;
        this.relations = relations;
        this.visits = visits;
        for (Relation relation : relations.data()) {
            Pair pair = relation.pair();
            byCountry.computeIfAbsent(pair.a(), code -> new ArrayList<>()).add(relation);
            byCountry.computeIfAbsent(pair.b(), code -> new ArrayList<>()).add(relation);
        }
        for (VisitLife visit : visits.data()) {
            out.merge(visit.visitor(), 1, Integer::sum);
            in.merge(visit.host(), 1, Integer::sum);
        }
    }

    /** A page of all countries with a partner, by code. */
    public Listing<Summary> list(@Nullable String cursor, int limit) {
        List<Summary> all = new ArrayList<>();
        byCountry.forEach((code, its) -> all.add(new Summary(
                code,
                countries.name(code),
                its.size(),
                mean(its),
                out.getOrDefault(code, 0),
                in.getOrDefault(code, 0))));
        return Listing.page(
                all,
                Comparator.comparing(Summary::country),
                Summary::country,
                cursor,
                limit,
                relations.asOf(),
                missing());
    }

    /** Empty where nothing is known of it. */
    public Optional<Country> one(String code) {
        return Optional.ofNullable(byCountry.get(code)).map(its -> {
            List<Partner> partners = its.stream()
                    .sorted(Comparator.comparingDouble(Relation::score)
                            .reversed()
                            .thenComparing(Relation::pair))
                    .map(relation -> partner(relation.pair().other(code), relation))
                    .toList();
            return new Country(
                    code,
                    countries.name(code),
                    mean(its),
                    partners,
                    visits.data().stream().filter(v -> v.visitor().equals(code)).toList(),
                    visits.data().stream().filter(v -> v.host().equals(code)).toList(),
                    relations.asOf(),
                    !missing().isEmpty(),
                    missing());
        });
    }

    private Partner partner(String code, Relation relation) {
        return new Partner(code, countries.name(code), relation);
    }

    private List<String> missing() {
        TreeSet<String> missing = new TreeSet<>(relations.missing());
        missing.addAll(visits.missing());
        return List.copyOf(missing);
    }

    private static double mean(List<Relation> relations) {
        return relations.stream().mapToDouble(Relation::score).average().orElse(0);
    }
}
