package io.entente.source.fetch;

import io.entente.net.AddressGuard;
import io.entente.net.ForbiddenAddressException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** One request, one answer: no redirect is followed here, so that each target can be judged first. */
final class Transport {
    /** Names the product, not a person; hosts can answer it in robots.txt. */
    static final String AGENT = "entente";

    private final HttpClient client;
    private final AddressGuard guard;
    private final FetchSettings settings;

    Transport(FetchSettings settings) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allowPrivate(), "fetch.allow.private");
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    HttpResponse<byte[]> get(URI url, Map<String, String> headers) throws IOException, InterruptedException {
        check(url);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("User-Agent", AGENT + "/0.1")
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new LimitedBody(settings.maxBytes()));
        try {
            // The request's own timeout ends with the headers; this one also ends a body that drips.
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FetchException(
                    url + " did not answer in full within " + settings.timeout().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw new FetchException(url + " could not be fetched: " + why, cause);
        } finally {
            answer.cancel(true);
        }
    }

    byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        if (!"gzip"
                .equalsIgnoreCase(
                        response.headers().firstValue("Content-Encoding").orElse(""))) {
            return response.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = in.readNBytes(settings.maxBytes() + 1);
            if (body.length > settings.maxBytes()) {
                throw new FetchException(response.uri() + " unpacks to more than " + settings.maxBytes() + " bytes");
            }
            return body;
        }
    }

    /** Throws unless the URL may be called. */
    void check(URI url) throws FetchException {
        try {
            guard.check(url);
        } catch (UnknownHostException e) {
            throw new FetchException("no such host: " + url.getHost(), e);
        } catch (ForbiddenAddressException e) {
            throw new FetchException(String.valueOf(e.getMessage()), e);
        }
    }
}
