package io.entente.source;

import io.entente.model.Published;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads a time of publication in the forms that feeds and exports use; a time without a zone is taken as UTC. */
final class Dates {
    private static final DateTimeFormatter SPACED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]", Locale.ROOT);
    private static final DateTimeFormatter SPACED_ZONE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS][ ]XXX", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("[EEEE, ]d MMMM yyyy", Locale.ENGLISH);

    private static final List<Function<String, Published>> FORMS = List.of(
            text -> Published.of(LocalDate.parse(text)),
            text -> Published.of(Instant.parse(text)),
            text -> Published.of(OffsetDateTime.parse(text).toInstant()),
            text -> Published.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)),
            text -> Published.of(LocalDateTime.parse(text, SPACED).toInstant(ZoneOffset.UTC)),
            text -> Published.of(OffsetDateTime.parse(text, SPACED_ZONE).toInstant()),
            text -> Published.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()),
            text -> Published.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)),
            text -> Published.of(LocalDate.parse(text, LONG)),
            Dates::epoch);

    private Dates() {}

    /** Empty where the text is of none of the forms. */
    static Optional<Published> read(String text) {
        String stripped = text.strip();
        for (Function<String, Published> form : FORMS) {
            try {
                return Optional.of(form.apply(stripped));
            } catch (DateTimeParseException | NumberFormatException e) {
                // The next form may fit.
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Published epoch(String text) {
        long number = Long.parseLong(text);
        return Published.of(text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }
}
