package io.entente.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills placeholders such as <code>{weekday:-37}</code>, whose number counts days from today; the forms stand in demo/README.md. */
record RelativeDates(LocalDate today) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+):([+-]?\\d+)}");

    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        form(found.group(1)).format(today.plusDays(Long.parseLong(found.group(2))))));
    }

    private static DateTimeFormatter form(String name) {
        String pattern =
                switch (name) {
                    case "weekday" -> "EEEE";
                    case "day" -> "d MMMM";
                    case "us" -> "MMMM d";
                    case "month" -> "MMMM";
                    case "date" -> "d MMMM yyyy";
                    default ->
                        throw new IllegalArgumentException(
                                "no placeholder {" + name + ":n}; known are weekday, day, us, month and date");
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
