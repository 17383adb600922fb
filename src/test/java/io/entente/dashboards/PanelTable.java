package io.entente.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each panel's query brought, as text for people. */
record PanelTable(List<Row> rows) {
    private static final Row HEADER = new Row("dashboard", "panel", "series", "query");

    /** @param shown how many series of Prometheus, or rows of the HTTP service */
    record Row(String dashboard, String panel, String shown, String query) {}

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, this + "\n");
    }

    @Override
    public String toString() {
        int dashboard = width(row -> row.dashboard);
        int panel = width(row -> row.panel);
        return Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> String.format(
                        "%-" + dashboard + "s  %-" + panel + "s  %6s  %s",
                        row.dashboard,
                        row.panel,
                        row.shown,
                        row.query))
                .collect(Collectors.joining("\n"));
    }

    private int width(Function<Row, String> column) {
        return Stream.concat(Stream.of(HEADER), rows.stream())
                .map(column)
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }
}
