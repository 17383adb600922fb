package io.entente.source.fetch;

import crawlercommons.robots.BaseRobotRules;
import io.entente.net.AddressGuard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches what a URL holds, with the manners of a good guest. Thread safe; waits its turn at each host. */
public final class Fetcher {
    private static final int REDIRECTS = 5;
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final Transport transport;
    private final Robots robots;
    private final HostPace pace;
    private final FetchSettings settings;
    private final Clock clock;

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, new AddressGuard(settings.allowPrivate(), "fetch.allow.private"), clock);
    }

    Fetcher(FetchSettings settings, AddressGuard guard, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.transport = new Transport(settings, guard);
        this.robots = new Robots(transport, clock);
        this.pace = new HostPace(clock);
    }

    /**
     * @param etag validator of the version that is known
     * @param lastModified validator of the version that is known
     * @throws FetchException for every answer but content or "not modified"
     */
    public Answer fetch(URI url, @Nullable String etag, @Nullable String lastModified)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Accept",
                "application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9,"
                        + " text/html;q=0.8, */*;q=0.5");
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        URI at = url;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = hop == 0 ? ask(at, headers) : askOnTheWay(url, at, headers);
            int status = response.statusCode();
            if (status == 304) {
                return new Answer.Unchanged();
            }
            if (status >= 300 && status < 400) {
                at = target(at, response);
            } else if (status >= 200 && status < 300) {
                return content(at, response);
            } else {
                throw new FetchException(at + " answered " + status, status, rest(response));
            }
        }
        throw new FetchException(url + " redirects more than " + REDIRECTS + " times");
    }

    private HttpResponse<byte[]> askOnTheWay(URI from, URI to, Map<String, String> headers)
            throws IOException, InterruptedException {
        try {
            return ask(to, headers);
        } catch (FetchException e) {
            throw e.onTheWay(from + " redirects to " + to);
        }
    }

    private HttpResponse<byte[]> ask(URI url, Map<String, String> headers) throws IOException, InterruptedException {
        transport.check(url);
        BaseRobotRules rules = rules(url);
        if (rules.isDeferVisits()) {
            throw new FetchException(url + " was not asked for: the host failed to say what its robots.txt allows");
        }
        if (!rules.isAllowed(url.toString())) {
            throw new FetchException("the host's robots.txt does not allow " + url);
        }
        Duration gap = Robots.delay(rules);
        pace.await(url.getAuthority(), gap.compareTo(settings.pace()) > 0 ? gap : settings.pace());
        return transport.get(url, headers);
    }

    private BaseRobotRules rules(URI url) throws IOException, InterruptedException {
        try {
            return robots.rules(url);
        } catch (FetchException e) {
            throw e.onTheWay(url + " was not asked for");
        }
    }

    private Answer.Content content(URI at, HttpResponse<byte[]> response) throws IOException {
        return new Answer.Content(
                at,
                transport.unpacked(response),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
    }

    private static URI target(URI at, HttpResponse<byte[]> response) throws FetchException {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            if (!location.isBlank()) {
                return at.resolve(location.strip());
            }
        } catch (IllegalArgumentException e) {
            throw new FetchException(at + " redirects to '" + location + "', which is no URL", e);
        }
        throw new FetchException(at + " redirects to nowhere");
    }

    private @Nullable Duration rest(HttpResponse<byte[]> response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        Duration asked;
        try {
            asked = value.chars().allMatch(Character::isDigit) && !value.isEmpty()
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
        if (asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }
}
