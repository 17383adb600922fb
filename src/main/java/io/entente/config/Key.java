package io.entente.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting. Its name has three spellings: {@code http.port} in a file, {@code ENTENTE_HTTP_PORT} in the environment,
 * {@code --http-port} as a flag.
 *
 * @param form what a value looks like, for the help
 * @param fallback the default, null for none
 */
public record Key(String name, String form, @Nullable String fallback, String help) {
    public String flag() {
        return "--" + name.replace('.', '-');
    }

    public String variable() {
        return "ENTENTE_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
