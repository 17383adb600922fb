package io.entente.http;

import io.entente.model.Pair;
import io.entente.query.Countries;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters of requests; a wrong one ends the request with a 400 that names it and what was expected. */
final class Params {
    static final int LIMIT = 100;
    static final int MOST = 1000;

    private final Countries countries;
    private final Clock clock;

    Params(Countries countries, Clock clock) {
        this.countries = countries;
        this.clock = clock;
    }

    Countries countries() {
        return countries;
    }

    /** The pair of the path's {@code a} and {@code b}, in any spelling and order. */
    Pair pair(Context ctx) {
        String a = country(ctx.pathParam("a"));
        String b = country(ctx.pathParam("b"));
        if (a.equals(b)) {
            throw new ProblemException(400, "a relation is between two states, both are " + a);
        }
        return Pair.of(a, b);
    }

    String country(String written) {
        return countries
                .code(written)
                .orElseThrow(() -> new ProblemException(
                        400,
                        "no country is called '" + written
                                + "'; write an ISO 3166-1 code as in KHM or KH, or an English name"));
    }

    @Nullable
    String countryOrNull(Context ctx, String name) {
        String given = ctx.queryParam(name);
        return given == null ? null : country(given);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    LocalDate day(Context ctx, String name, LocalDate fallback) {
        LocalDate given = dayOrNull(ctx, name);
        return given == null ? fallback : given;
    }

    @Nullable
    LocalDate dayOrNull(Context ctx, String name) {
        return parsed(ctx, name, LocalDate::parse, "a day as in 2022-03-23");
    }

    @Nullable
    Instant instantOrNull(Context ctx, String name) {
        return parsed(
                ctx,
                name,
                text -> text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(text),
                "an instant as in 2022-03-23T08:15:00Z");
    }

    int limit(Context ctx) {
        int limit = number(ctx, "limit", LIMIT);
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(400, "limit: " + limit + " is not from 1 to " + MOST);
        }
        return limit;
    }

    int number(Context ctx, String name, int fallback) {
        Integer given = parsed(ctx, name, Integer::valueOf, "a whole number");
        return given == null ? fallback : given;
    }

    /** The value of an enum that is spelt so by its {@code toString}. */
    <E extends Enum<E>> @Nullable E choice(Context ctx, String name, Class<E> type) {
        E[] values = type.getEnumConstants();
        String all = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
        return parsed(
                ctx,
                name,
                text -> Arrays.stream(values)
                        .filter(value -> value.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                "one of " + all);
    }

    boolean stale(Context ctx) {
        return "ok".equals(ctx.queryParam("stale"));
    }

    private static <T> @Nullable T parsed(Context ctx, String name, Function<String, T> parser, String expected) {
        String given = ctx.queryParam(name);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return parser.apply(given);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new ProblemException(400, name + ": '" + given + "' is not " + expected);
        }
    }
}
