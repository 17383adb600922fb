package io.entente.topology;

import io.entente.fold.ItemKeys;
import io.entente.model.Pair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * How keys of the stores are made: parts joined with {@code |}, the pair first, so that a pair's rows stand together.
 */
final class Keys {
    /** Sorts right behind {@code |}: the end of a prefix's range. */
    private static final char BEHIND = '}';

    private Keys() {}

    static String of(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : "|").append(part);
        }
        return key.toString();
    }

    /** The least key that begins with these parts. */
    static String first(Object... parts) {
        return of(parts) + '|';
    }

    /** Behind the last key that begins with these parts. */
    static String last(Object... parts) {
        return of(parts) + BEHIND;
    }

    /** What stands behind the last {@code |}. */
    static String tail(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }

    static String told(Pair pair, String item) {
        return of(pair, ItemKeys.of(item));
    }

    static String act(Pair pair, LocalDate effective, String id) {
        return of(pair, effective, id);
    }

    /** The effective day in the key of an act. */
    static LocalDate effective(String actKey) {
        int from = actKey.indexOf('|') + 1;
        return LocalDate.parse(actKey.substring(from, actKey.indexOf('|', from)));
    }

    static String alert(Instant time, String id) {
        return of(time(time), id);
    }

    static String time(Instant time) {
        return HexFormat.of().toHexDigits(time.toEpochMilli() + (1L << 47), 12);
    }
}
