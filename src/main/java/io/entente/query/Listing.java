package io.entente.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is answered.
 *
 * @param nextCursor where the next page begins, opaque; null at the end
 * @param partial whether an instance did not answer; {@code missing} names them
 */
public record Listing<T>(
        List<T> data, @Nullable String nextCursor, LocalDate asOf, boolean partial, List<String> missing) {
    public Listing {
        data = List.copyOf(data);
        missing = List.copyOf(missing);
    }

    /**
     * A page of what was gathered from all. The cursor names the last row given, by its id; where that row is gone, the
     * list begins anew rather than skip unseen rows.
     */
    static <T> Listing<T> page(
            List<T> rows,
            Comparator<T> order,
            Function<T, String> id,
            @Nullable String cursor,
            int limit,
            LocalDate asOf,
            List<String> missing) {
        List<T> sorted = rows.stream().sorted(order).toList();
        int from = 0;
        if (cursor != null) {
            String last = decode(cursor);
            for (int i = 0; i < sorted.size(); i++) {
                if (id.apply(sorted.get(i)).equals(last)) {
                    from = i + 1;
                    break;
                }
            }
        }
        int to = Math.min(sorted.size(), from + limit);
        String next = to < sorted.size() ? encode(id.apply(sorted.get(to - 1))) : null;
        return new Listing<>(sorted.subList(from, to), next, asOf, !missing.isEmpty(), missing);
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor: '" + cursor + "' is none of ours; take it from nextCursor", e);
        }
    }
}
