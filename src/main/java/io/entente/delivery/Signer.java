package io.entente.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 says: {@code v1,} and the base64 HMAC-SHA256 of {@code id.timestamp.body}. */
final class Signer {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Signer(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** @param time sent as whole seconds since 1970 */
    String sign(String id, Instant time, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            String content = id + "." + time.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
