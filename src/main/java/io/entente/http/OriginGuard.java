package io.entente.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps foreign web pages from changing anything by a visitor's browser: a page of another origin is refused, and so is
 * one whose host name was made to point here. Programs send no {@code Origin} and are not concerned.
 */
final class OriginGuard {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:]+]");

    private final String advertisedHost;

    OriginGuard(String advertisedHost) {
        this.advertisedHost = advertisedHost;
    }

    void check(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null || READING.contains(ctx.method())) {
            return;
        }
        String host = ctx.header("Host");
        if (host == null || !host.equalsIgnoreCase(authority(origin)) || !ours(host)) {
            throw new ProblemException(403, "pages of " + origin + " may not change anything here");
        }
    }

    private boolean ours(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return ADDRESS.matcher(name).matches() || name.equals("localhost") || name.equalsIgnoreCase(advertisedHost);
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
