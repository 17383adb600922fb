package io.entente.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Item ids as they stand inside store keys: as they are where they are short and plain, else by their hash. */
public final class ItemKeys {
    private static final int LONGEST = 64;

    private ItemKeys() {}

    /** ASCII without {@code |} and {@code ~}, so that keys sort as text and as bytes alike. */
    public static String of(String item) {
        boolean plain = item.length() <= LONGEST
                && item.chars().allMatch(c -> c > ' ' && c < '~' && c != '|')
                && !item.startsWith("#");
        return plain ? item : "#" + hash(item);
    }

    private static String hash(String item) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(item.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
