package io.entente.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The states by every way a person may write one: alpha-3, alpha-2, name; case and accents do not matter. Immutable. */
public final class Countries {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ALPHA3 = 0;
    private static final int ALPHA2 = 1;
    private static final int NAME = 2;
    private static final int LAST_NAME_COLUMN = 4;

    private final Map<String, String> byWord = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private Countries() {}

    /** The table that the coder reads too, {@code /lexicon/countries.tsv}. */
    public static Countries standard() {
        Countries countries = new Countries();
        try (InputStream in = Countries.class.getResourceAsStream("/lexicon/countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /lexicon/countries.tsv");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> countries.add(line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return countries;
    }

    private void add(String[] columns) {
        String code = columns[ALPHA3];
        names.put(code, columns[NAME]);
        byWord.put(fold(code), code);
        byWord.putIfAbsent(fold(columns[ALPHA2]), code);
        for (int column = NAME; column <= LAST_NAME_COLUMN; column++) {
            Arrays.stream(columns[column].split("\\|"))
                    .filter(word -> !word.equals("-"))
                    .forEach(word -> byWord.putIfAbsent(fold(word), code));
        }
    }

    /** The alpha-3 code of what a person wrote; empty where no state is called so. */
    public Optional<String> code(String written) {
        return Optional.ofNullable(byWord.get(fold(written)));
    }

    /** The English short name; the code itself for a code that the table lacks. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    public Set<String> codes() {
        return names.keySet();
    }

    private static String fold(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('_', ' ').replace("-", " ");
    }
}
