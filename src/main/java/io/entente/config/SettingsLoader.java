package io.entente.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the settings of a run: flag wins over environment, environment over file, file over default. */
public final class SettingsLoader {
    private static final String VARIABLE_PREFIX = "ENTENTE_";

    private SettingsLoader() {}

    /**
     * @param flags by setting name
     * @param environment all variables of the process; only those that begin with ENTENTE_ are read
     * @param file properties, null for none
     * @throws SettingsException if the file cannot be read or names an unknown setting, or a variable does
     */
    public static Settings load(Map<String, String> flags, Map<String, String> environment, @Nullable Path file) {
        Map<String, Settings.Sourced> given = new HashMap<>();
        if (file != null) {
            properties(file).forEach((name, value) -> put(given, name, value, "in " + file));
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE_PREFIX)) {
                put(given, nameOf(variable), value, "environment " + variable);
            }
        });
        flags.forEach((name, value) -> put(given, name, value, "flag"));
        return new Settings(given);
    }

    private static void put(Map<String, Settings.Sourced> given, String name, String value, String place) {
        if (Keys.named(name).isEmpty() && !Keys.passedOn(name)) {
            throw new SettingsException(
                    "no setting '" + name + "' (" + place + ")" + hint(name) + "; 'run --help' lists all settings");
        }
        if (!value.isBlank()) {
            given.put(name, new Settings.Sourced(value.strip(), place));
        }
    }

    private static String nameOf(String variable) {
        return Keys.all().stream()
                .filter(k -> k.variable().equals(variable))
                .findFirst()
                .map(Key::name)
                .orElseGet(() -> variable.substring(VARIABLE_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'));
    }

    private static String hint(String name) {
        String lastPart = name.substring(name.lastIndexOf('.') + 1);
        String near = Keys.all().stream()
                .map(Key::name)
                .filter(known -> known.endsWith(lastPart) || known.startsWith(name))
                .collect(Collectors.joining(" or "));
        return near.isEmpty() ? "" : ", did you mean " + near + "?";
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new SettingsException("no settings file " + file.toAbsolutePath());
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(
                    "settings file " + file.toAbsolutePath() + " cannot be read: " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
