package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An answer as aligned columns: a row for each element of {@code data}, or for each field of a single object. Numbers
 * stand to the right; lists show how many they hold; long texts are cut.
 */
record TextTable(List<String> columns, List<List<Cell>> rows) {
    private static final int WIDEST = 48;

    record Cell(String text, boolean right) {
        static Cell of(JsonNode value) {
            if (value.isMissingNode() || value.isNull()) {
                return new Cell("", false);
            }
            if (value.isFloatingPointNumber()) {
                return new Cell(String.format(Locale.ROOT, "%.2f", value.asDouble()), true);
            }
            if (value.isNumber()) {
                return new Cell(value.asText(), true);
            }
            String text = value.isArray()
                    ? String.valueOf(value.size())
                    : value.isObject() ? value.toString().replace("\"", "") : value.asText();
            String line = text.replaceAll("\\s+", " ");
            return new Cell(line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line, value.isArray());
        }
    }

    static TextTable of(JsonNode answer) {
        if (!answer.path("data").isArray()) {
            List<List<Cell>> rows = new ArrayList<>();
            answer.properties()
                    .forEach(field -> rows.add(List.of(new Cell(field.getKey(), false), Cell.of(field.getValue()))));
            return new TextTable(List.of("field", "value"), rows);
        }
        Set<String> columns = new LinkedHashSet<>();
        answer.path("data").forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        List<List<Cell>> rows = new ArrayList<>();
        answer.path("data")
                .forEach(row -> rows.add(columns.stream()
                        .map(column -> Cell.of(row.path(column)))
                        .toList()));
        return new TextTable(List.copyOf(columns), rows);
    }

    /** The header and the rows; "nothing" where there are none. */
    List<String> lines() {
        if (rows.isEmpty()) {
            return List.of("nothing");
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(name -> new Cell(name, false)).toList()));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String gap = " ".repeat(width(i) - cells.get(i).text().length());
            line.append(
                            cells.get(i).right()
                                    ? gap + cells.get(i).text()
                                    : cells.get(i).text() + gap)
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int widest = columns.get(column).length();
        for (List<Cell> row : rows) {
            widest = Math.max(widest, row.get(column).text().length());
        }
        return widest;
    }
}
