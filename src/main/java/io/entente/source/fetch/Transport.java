package io.entente.source.fetch;

import io.entente.net.AddressGuard;
import io.entente.net.ForbiddenAddressException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
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

    Transport(FetchSettings settings, AddressGuard guard) {
        this.settings = settings;
        this.guard = guard;
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
            throw late(url, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
                throw late(url, cause);
            }
            throw new FetchException(url + " could not be fetched: " + why(cause), cause);
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * The body as it was before it was packed. What is packed shows by its first bytes: some hosts pack without saying
     * so, some say so and do not, and a packed file may be packed again on the way.
     */
    byte[] unpacked(HttpResponse<byte[]> response) throws FetchException {
        byte[] body = response.body();
        for (int times = 0; times < 2 && isGzip(body); times++) {
            body = unpacked(response.uri(), body);
        }
        return body;
    }

    private byte[] unpacked(URI url, byte[] packed) throws FetchException {
        byte[] body;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            body = in.readNBytes(settings.maxBytes() + 1);
        } catch (IOException e) {
            throw new FetchException(url + " sent broken gzip: " + e.getMessage(), e);
        }
        if (body.length > settings.maxBytes()) {
            throw new FetchException(url + " unpacks to more than " + settings.maxBytes() + " bytes");
        }
        return body;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff | (body[1] & 0xff) << 8) == GZIPInputStream.GZIP_MAGIC;
    }

    /** Both clocks run equally long: whichever strikes first, the person hears the same. */
    private FetchException late(URI url, Throwable cause) {
        return new FetchException(
                url + " did not answer in full within " + settings.timeout().toSeconds() + " s", cause);
    }

    private static String why(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Refuses what is no URL of the web, and private addresses unless they are allowed. */
    void check(URI url) throws FetchException {
        try {
            guard.check(url);
        } catch (UnknownHostException e) {
            throw new FetchException(url + ": no such host", e);
        } catch (ForbiddenAddressException e) {
            throw new FetchException(url + " is not fetched: " + e.getMessage(), e);
        }
    }
}
