package io.entente.coding.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads tab-separated lexicon files: the bundled one and, after it, the user's of the same name. */
final class Tsv {
    private final @Nullable Path folder;
    private final Set<String> known = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no such folder */
    Tsv(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("the lexicon " + folder + " is no folder");
        }
        this.folder = folder;
    }

    /** One line; {@link #fault} says where it stands. */
    final class Row {
        private final String where;
        private final String[] cells;

        private Row(String where, String[] cells) {
            this.where = where;
            this.cells = cells;
        }

        /** The cell, empty where the file has a lone dash. */
        String cell(int column) {
            String cell = cells[column].strip();
            return cell.equals("-") ? "" : cell;
        }

        /** The alternatives of the cell. */
        List<String> list(int column) {
            List<String> all =
                    cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|"));
            if (all.stream().anyMatch(String::isBlank)) {
                fault("'" + cell(column) + "' has an empty alternative");
                return List.of();
            }
            return all;
        }

        void fault(String what) {
            faults.add(where + ": " + what);
        }

        /** The constant of that name in any case, or a fault and null. */
        <E extends Enum<E>> @Nullable E constant(Class<E> type, int column) {
            for (E value : type.getEnumConstants()) {
                if (value.name().equalsIgnoreCase(cell(column))) {
                    return value;
                }
            }
            fault("'" + cell(column) + "' is none of " + List.of(type.getEnumConstants()));
            return null;
        }
    }

    /** All rows of a file that have {@code columns} columns; others are faults. */
    List<Row> rows(String file, int columns) {
        List<Row> rows = new ArrayList<>();
        known.add(file);
        try (InputStream bundled = Tsv.class.getResourceAsStream("/lexicon/" + file)) {
            if (bundled == null) {
                throw new IllegalStateException("the lexicon " + file + " is missing from the jar: build it anew");
            }
            read(bundled, file, columns, rows);
            Path own = folder == null ? null : folder.resolve(file);
            if (own != null && Files.exists(own)) {
                try (InputStream in = Files.newInputStream(own)) {
                    read(in, own.toString(), columns, rows);
                } catch (CharacterCodingException e) {
                    faults.add(own + ": not in UTF-8");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon " + file, e);
        }
        return rows;
    }

    /** Throws what was wrong, if anything was: a row, or a file of the folder that nothing reads. */
    void finish() {
        if (folder != null) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
                for (Path file : files) {
                    if (!known.contains(String.valueOf(file.getFileName()))) {
                        faults.add(file + ": no lexicon has this name; there are " + String.join(", ", known));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the lexicon " + folder, e);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("faults in the lexicon:\n  " + String.join("\n  ", faults));
        }
    }

    private void read(InputStream in, String file, int columns, List<Row> rows) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + number;
            String[] cells = line.split("\t", -1);
            if (cells.length == columns) {
                rows.add(new Row(where, cells));
            } else {
                faults.add(where + ": " + cells.length + " columns, expected " + columns);
            }
        }
    }
}
