package io.entente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * When a publisher says an item appeared: an instant (RFC 3339) or a bare date. Ordered by {@link #instant()}.
 *
 * @param text the normal form: {@code 2022-03-23} or {@code 2022-03-23T08:15:00Z}
 */
public record Published(String text) implements Comparable<Published> {
    public Published {
        parseInstant(text);
    }

    public static Published of(Instant instant) {
        return new Published(instant.toString());
    }

    public static Published of(LocalDate date) {
        return new Published(date.toString());
    }

    /** The UTC day. */
    public LocalDate day() {
        return instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The instant, for a bare date its first in UTC. */
    public Instant instant() {
        return parseInstant(text);
    }

    private static Instant parseInstant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no time of publication: expected 2022-03-23 or 2022-03-23T08:15:00Z", e);
        }
    }

    @Override
    public int compareTo(Published o) {
        return instant().compareTo(o.instant());
    }

    @Override
    public String toString() {
        return text;
    }
}
