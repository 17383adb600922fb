package io.entente.topology;

import io.entente.model.NewsItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whether two versions of an item say the same: all fields count but when it came in and whether it is quiet. */
final class Contents {
    private Contents() {}

    static String hash(NewsItem item) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, item.title());
            add(digest, item.text());
            add(digest, item.url());
            add(digest, item.source());
            add(digest, item.published());
            add(digest, item.language());
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, @Nullable Object part) {
        if (part == null) {
            digest.update((byte) 0);
        } else {
            digest.update((byte) 1);
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 2);
    }
}
