package io.entente.cli;

import io.entente.config.Key;
import io.entente.config.Keys;
import io.entente.config.Settings;
import io.entente.config.SettingsLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command one option a setting, made from the table, so that flag, variable and key can never part. */
final class SettingsOptions {
    private static final String CONFIG = "--config";

    private SettingsOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description("Settings as properties: key=value.")
                .build());
        for (Key key : Keys.all()) {
            command.addOption(option(key));
        }
        for (String prefix : List.of(Keys.KAFKA_PREFIX, Keys.STREAMS_PREFIX)) {
            String name = prefix.substring(0, prefix.length() - 1);
            command.addOption(OptionSpec.builder("--" + name)
                    .paramLabel("KEY=VALUE")
                    .type(Map.class)
                    .auxiliaryTypes(String.class, String.class)
                    .description("Passed on to the clients (key " + prefix + "*).")
                    .build());
        }
    }

    private static OptionSpec option(Key key) {
        String fallback = key.fallback() == null ? "" : " Default: " + key.fallback() + ".";
        OptionSpec.Builder builder = OptionSpec.builder(key.flag())
                .paramLabel(key.form())
                .description(capital(key.help()) + "." + fallback + " (" + key.variable() + ")");
        if (key.name().equals("source")) {
            return builder.type(List.class).auxiliaryTypes(String.class).build();
        }
        if ("false".equals(key.fallback())) {
            return builder.type(String.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .build();
        }
        return builder.type(String.class).build();
    }

    /** The settings of this run: what was given as flags over the environment over the file. */
    static Settings read(ParseResult parsed, Map<String, String> environment) {
        Map<String, String> flags = new HashMap<>();
        for (Key key : Keys.all()) {
            Object value = parsed.matchedOptionValue(key.flag(), (Object) null);
            if (value instanceof List<?> values) {
                flags.put(
                        key.name(),
                        String.join("\n", values.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                flags.put(key.name(), value.toString());
            }
        }
        passOn(parsed, "--kafka", Keys.KAFKA_PREFIX, flags);
        passOn(parsed, "--streams", Keys.STREAMS_PREFIX, flags);
        @Nullable Path config = parsed.matchedOptionValue(CONFIG, (Path) null);
        return SettingsLoader.load(flags, environment, config);
    }

    private static void passOn(ParseResult parsed, String option, String prefix, Map<String, String> flags) {
        Object value = parsed.matchedOptionValue(option, (Object) null);
        if (value instanceof Map<?, ?> pairs) {
            pairs.forEach((name, text) -> flags.put(prefix + name, String.valueOf(text)));
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
