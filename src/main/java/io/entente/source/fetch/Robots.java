package io.entente.source.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What hosts ask of robots, looked up once a day and host. A host that fails to say is left alone for this time. */
final class Robots {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_FAILED = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int REDIRECTS = 5;

    private final Transport transport;
    private final Clock clock;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(BaseRobotRules rules, Instant until) {}

    Robots(Transport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    BaseRobotRules rules(URI url) throws IOException, InterruptedException {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        Kept known = kept.get(origin);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.rules();
        }
        BaseRobotRules rules = ask(URI.create(origin + "/robots.txt"));
        Duration time = rules.isDeferVisits() ? KEPT_FAILED : KEPT;
        kept.put(origin, new Kept(rules, clock.instant().plus(time)));
        return rules;
    }

    /** The pause that the host asks for between requests, within reason. */
    static Duration delay(BaseRobotRules rules) {
        Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    private BaseRobotRules ask(URI url) throws IOException, InterruptedException {
        // Delays of the parser's own limit would forbid all: ours is applied instead.
        SimpleRobotRulesParser parser =
                new SimpleRobotRulesParser(Duration.ofDays(1).toMillis(), 0);
        URI at = url;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = transport.get(at, Map.of());
            int status = response.statusCode();
            if (status >= 300 && status < 400) {
                String target = response.headers().firstValue("Location").orElse(null);
                if (target == null) {
                    break;
                }
                at = resolved(at, target);
            } else if (status == 200) {
                String type = response.headers().firstValue("Content-Type").orElse("text/plain");
                return parser.parseContent(at.toString(), transport.unpacked(response), type, List.of(Transport.AGENT));
            } else {
                return parser.failedFetch(status);
            }
        }
        return parser.failedFetch(404);
    }

    private static URI resolved(URI at, String target) throws FetchException {
        try {
            return at.resolve(target.strip());
        } catch (IllegalArgumentException e) {
            throw new FetchException(at + " redirects to '" + target + "', which is no URL", e);
        }
    }
}
