package io.entente.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The live page and the documentation with all that they load: bundled files only, so no other host is ever asked. */
final class WebRoutes {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final Map<String, String> VENDORED =
            Map.of("vendor/uplot.js", UPLOT + "uPlot.esm.js", "vendor/uplot.css", UPLOT + "uPlot.min.css");
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)?[a-z0-9-]+\\.(html|js|css|svg|json)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, String tag) {}

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> answer(ctx, "index.html"));
        routes.get("/docs", ctx -> answer(ctx, "docs.html"));
        routes.get("/openapi.json", ctx -> answer(ctx, "openapi.json"));
        routes.get("/favicon.ico", ctx -> answer(ctx, "icon.svg"));
        routes.get("/web/<name>", ctx -> answer(ctx, ctx.pathParam("name")));
        routes.after(ctx -> {
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.header("Referrer-Policy", "no-referrer");
        });
    }

    private void answer(Context ctx, String name) {
        Asset asset = find(name).orElseThrow(() -> new ProblemException(404, "nothing is served at " + ctx.path()));
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Cache-Control", "no-cache");
        ctx.header("ETag", asset.tag());
        if (asset.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(asset.type()).result(asset.bytes());
        }
    }

    private Optional<Asset> find(String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(assets.computeIfAbsent(name, WebRoutes::load))
                : Optional.empty();
    }

    @SuppressWarnings("NullAway") // computeIfAbsent takes null for "not there"
    private static Asset load(String name) {
        try (InputStream in = WebRoutes.class.getResourceAsStream(VENDORED.getOrDefault(name, "/web/" + name))) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String hash = new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(36);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Asset(bytes, type, '"' + hash.substring(0, 16) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
