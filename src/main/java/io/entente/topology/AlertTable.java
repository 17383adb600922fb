package io.entente.topology;

import io.entente.alert.Mark;
import io.entente.alert.Marks;
import io.entente.model.Alert;
import io.entente.model.Pair;
import org.jspecify.annotations.Nullable;

/** One pair's alerts and marks in their stores. */
final class AlertTable implements Marks {
    private final Pair pair;
    private final Tables tables;

    AlertTable(Pair pair, Tables tables) {
        this.pair = pair;
        this.tables = tables;
    }

    @Override
    public @Nullable Mark find(String key) {
        return tables.sent().get(Keys.of(pair, key));
    }

    @Override
    public void save(String key, Mark mark) {
        tables.sent().put(Keys.of(pair, key), mark);
    }

    void add(Alert alert) {
        tables.alerts().put(Keys.alert(alert.time(), alert.id()), alert);
    }
}
