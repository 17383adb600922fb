package io.entente.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The settings of one run, each looked up as flag, else environment, else file, else default. Immutable. Every reading
 * method throws {@link SettingsException} for a value that is not of its form.
 */
public final class Settings {
    private final Map<String, Sourced> given;

    /** A value and the place it came from, for the message of an error. */
    record Sourced(String value, String place) {}

    Settings(Map<String, Sourced> given) {
        this.given = Map.copyOf(given);
    }

    /** The value or the default; empty where neither is there. A blank value counts as not given. */
    public Optional<String> text(String key) {
        Key known = Keys.named(key).orElseThrow(() -> new IllegalArgumentException("no setting '" + key + "'"));
        Sourced sourced = given.get(key);
        return sourced != null ? Optional.of(sourced.value()) : Optional.ofNullable(known.fallback());
    }

    public String required(String key) {
        return text(key).orElseThrow(() -> new SettingsException(key + " is not set"));
    }

    public int number(String key) {
        return parse(key, required(key), "a whole number", Integer::parseInt);
    }

    public double decimal(String key) {
        return parse(key, required(key), "a number", Double::parseDouble);
    }

    public int port(String key) {
        int port = number(key);
        if (port < 0 || port > 65535) {
            throw wrong(key, String.valueOf(port), "a port from 0 to 65535");
        }
        return port;
    }

    public boolean flag(String key) {
        return parse(key, required(key), "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    public Path path(String key) {
        return Path.of(required(key));
    }

    /** An ISO 8601 duration of time ({@code PT15M}) or of days, weeks ({@code P90D}). */
    public Optional<Duration> duration(String key) {
        return text(key)
                .map(text -> parse(key, text, "an ISO 8601 duration such as P90D or PT15M", Settings::isoDuration));
    }

    /** The parts of a value, separated by commas or line ends, trimmed; empty where it is not set. */
    public List<String> list(String key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split("[,\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What was given under a prefix for the clients, without the prefix. */
    public Map<String, String> passedOn(String prefix) {
        Map<String, String> rest = new TreeMap<>();
        given.forEach((name, sourced) -> {
            if (name.startsWith(prefix) && Keys.passedOn(name)) {
                rest.put(name.substring(prefix.length()), sourced.value());
            }
        });
        return rest;
    }

    /** Turns a station's complaint about its own settings into one that names the place too. */
    public <T> T bind(Function<Settings, T> binding) {
        try {
            return binding.apply(this);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    private static Duration isoDuration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            Period period = Period.parse(text);
            if (period.toTotalMonths() != 0) {
                throw e;
            }
            return Duration.ofDays(period.getDays());
        }
    }

    private <T> T parse(String key, String text, String expected, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(key, text, expected);
        }
    }

    private SettingsException wrong(String key, String value, String expected) {
        Sourced sourced = given.get(key);
        String place = sourced == null ? "default" : sourced.place();
        return new SettingsException(key + ": '" + value + "' (" + place + ") is not " + expected);
    }
}
