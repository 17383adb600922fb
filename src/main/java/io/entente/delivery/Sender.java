package io.entente.delivery;

import io.entente.net.AddressGuard;
import io.entente.net.ForbiddenAddressException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt: POSTs the signed CloudEvent. Redirects are not followed: they could lead anywhere. */
final class Sender {
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final WebhookSettings settings;
    private final Duration timeout;
    private final Clock clock;
    private final Signer signer;
    private final AddressGuard guard;
    private final HttpClient http;

    Sender(WebhookSettings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
        this.signer = new Signer(settings.key());
        this.guard = new AddressGuard(settings.allowPrivate(), "alerts.webhook.allow.private");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Never completes exceptionally. */
    CompletableFuture<Answer> send(String id, String body) {
        // Asynchronous from the start: looking up a name may take long.
        return CompletableFuture.supplyAsync(() -> request(id, body))
                .thenCompose(request -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(this::read)
                .exceptionally(e -> new Answer.Refused(told(e), Duration.ZERO));
    }

    private HttpRequest request(String id, String body) {
        try {
            guard.check(settings.url());
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
        Instant now = clock.instant();
        return HttpRequest.newBuilder(settings.url())
                .timeout(timeout)
                .header("content-type", "application/cloudevents+json")
                .header("user-agent", "entente")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", signer.sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Answer read(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Answer.Taken();
        }
        if (status == 410) {
            return new Answer.Gone();
        }
        return new Answer.Refused("answered " + status + (status / 100 == 3 ? ", a redirect" : ""), wish(response));
    }

    /** Retry-After in either of its forms; what cannot be read counts as not said. */
    private Duration wish(HttpResponse<Void> response) {
        Optional<String> header = response.headers().firstValue("retry-after").map(String::strip);
        if (header.isEmpty()) {
            return Duration.ZERO;
        }
        Duration wish;
        try {
            wish = header.get().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.get()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(header.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }

    private String told(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof ForbiddenAddressException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return "no answer within " + timeout.toSeconds() + " s";
        }
        if (cause instanceof UnknownHostException) {
            return "no such host: " + settings.url().getHost();
        }
        if (cause instanceof ConnectException) {
            return "connection refused by " + settings.target();
        }
        return cause.toString();
    }
}
