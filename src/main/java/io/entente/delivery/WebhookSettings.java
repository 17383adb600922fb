package io.entente.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;

/**
 * The first target of alerts.
 *
 * @param secret {@code whsec_} and the base64 of the key, as Standard Webhooks writes it
 * @param allowPrivate whether the target may stand on a private or loopback address
 * @param giveUpAfter how long an alert is tried, counted from its first attempt
 */
public record WebhookSettings(URI url, String secret, boolean allowPrivate, Duration giveUpAfter) {
    private static final String PREFIX = "whsec_";

    public WebhookSettings {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            throw new IllegalArgumentException("alerts.webhook.url: '" + url + "' is no http or https URL");
        }
        if (giveUpAfter.isNegative() || giveUpAfter.isZero()) {
            throw new IllegalArgumentException("alerts.webhook.give.up.after must be longer than nothing");
        }
        decode(secret);
    }

    /** The target as metrics and answers name it: scheme, host and port, as the path of a webhook is often a secret. */
    public String target() {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    byte[] key() {
        return decode(secret);
    }

    @Override
    public String toString() {
        return "WebhookSettings[" + target() + "]";
    }

    private static byte[] decode(String secret) {
        try {
            if (secret.startsWith(PREFIX) && secret.length() > PREFIX.length()) {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the secret.
        }
        throw new IllegalArgumentException("alerts.webhook.secret must be whsec_ followed by base64;"
                + " make one with: echo whsec_$(openssl rand -base64 32)");
    }
}
