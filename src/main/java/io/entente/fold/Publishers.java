package io.entente.fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an item: one family for all the names and sites of a publisher, so that two pages of one house do
 * not corroborate each other. The name of the source decides, else the registrable domain of the URL; what
 * {@code publishers.tsv} does not list is its own family. Immutable and thread safe.
 */
public final class Publishers {
    private static final Set<String> SECOND_LEVEL =
            Set.of("ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "or", "org");

    private final Map<String, String> families;

    private Publishers(Map<String, String> families) {
        this.families = Map.copyOf(families);
    }

    /** The bundled table. */
    public static Publishers standard() {
        Map<String, String> families = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                        Publishers.class.getResourceAsStream("publishers.tsv"), "publishers.tsv is not in the jar");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    for (String name : cells[1].split(",")) {
                        families.put(key(name.strip()), cells[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("publishers.tsv cannot be read", e);
        }
        return new Publishers(families);
    }

    /** The family, null where neither a name nor a URL with a host is known. */
    public @Nullable String family(@Nullable String source, @Nullable String url) {
        String name = source != null && !source.isBlank() ? source.strip() : null;
        String key = name != null ? key(name) : "";
        if (key.isEmpty()) {
            String domain = url == null ? null : domain(url);
            if (domain == null) {
                return null;
            }
            key = key(domain);
        }
        return families.getOrDefault(key, key);
    }

    /** A name as written or a domain: its words, or the label before the public suffix. */
    private static String key(String name) {
        boolean domain = name.indexOf(' ') < 0 && name.indexOf('.') > 0 && !name.endsWith(".");
        String words = String.join(" ", Words.of(domain ? label(name) : name));
        return words.startsWith("the ") ? words.substring(4) : words;
    }

    private static @Nullable String domain(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** {@code reuters} of {@code www.reuters.com}; ministries are told apart by their state: {@code mofa.go.jp}. */
    private static String label(String domain) {
        String[] labels = domain.toLowerCase(Locale.ROOT).split("\\.");
        int last = labels.length - 1;
        boolean second = last >= 2 && labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
        int at = Math.max(0, last - (second ? 2 : 1));
        boolean official = second && (labels[last - 1].startsWith("go") || labels[last - 1].equals("mil"))
                || at < last && labels[at].equals("gov");
        return official ? domain.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : labels[at];
    }
}
