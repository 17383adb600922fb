package io.entente.coding.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tab-separated lexicon files: the bundled one and, after it, the user's of the same name. */
final class Tsv {
    private final @Nullable Path folder;
    private final List<String> faults = new ArrayList<>();

    Tsv(@Nullable Path folder) {
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
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|"));
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
        try (InputStream bundled = Tsv.class.getResourceAsStream("/lexicon/" + file)) {
            if (bundled == null) {
                throw new IllegalStateException("the lexicon " + file + " is missing from the jar: build it anew");
            }
            read(bundled, file, columns, rows);
            Path own = folder == null ? null : folder.resolve(file);
            if (own != null && Files.exists(own)) {
                try (InputStream in = Files.newInputStream(own)) {
                    read(in, own.toString(), columns, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon " + file, e);
        }
        return rows;
    }

    /** Throws what was wrong, if anything was. */
    void finish() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("faults in the lexicon:\n  " + String.join("\n  ", faults));
        }
    }

    private void read(InputStream in, String file, int columns, List<Row> rows) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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
