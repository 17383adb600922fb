package io.entente.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Where a page of rows ended: the key of its last row, made opaque. */
final class Cursors {
    private Cursors() {}

    static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key, which must lie within the range it is to continue. */
    static String read(String cursor, String first, String last) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.compareTo(first) >= 0 && key.compareTo(last) <= 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Told below in the same words.
        }
        throw new IllegalArgumentException("cursor: '" + cursor + "' is none of an answer to this question");
    }

    /** The next wanted values of {@code rows}, which begin with the cursor's own row where it is still there. */
    static <V> Page<V> page(KeyValueIterator<String, V> rows, Predicate<V> wanted, @Nullable String cursor, int limit) {
        List<V> found = new ArrayList<>();
        String lastKey = null;
        while (rows.hasNext()) {
            KeyValue<String, V> row = rows.next();
            boolean seen = cursor != null && write(row.key).equals(cursor);
            if (!seen && wanted.test(row.value)) {
                if (found.size() == limit) {
                    return new Page<>(found, lastKey == null ? null : write(lastKey));
                }
                found.add(row.value);
                lastKey = row.key;
            }
        }
        return new Page<>(found, null);
    }
}
