package io.entente.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The bundled news, resolved to dates around the clock's UTC day. Ids never change, so that the demo started again on
 * another day edits its items rather than adding to them.
 */
public final class Demo {
    private static final String NEWS = "/demo/news.jsonl";

    private final JsonMapper json;
    private final Clock clock;

    public Demo(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** All items in the order of publication; an id comes again where a report was corrected. */
    public List<NewsItem> items() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RelativeDates dates = new RelativeDates(today);
        return lines().stream().map(line -> item(read(line), today, dates)).toList();
    }

    private record Line(String id, int day, String source, String title, String text) {}

    private Line read(String line) {
        try {
            return json.readValue(line, Line.class);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + NEWS, e);
        }
    }

    private static NewsItem item(Line line, LocalDate today, RelativeDates dates) {
        return new NewsItem(
                line.id(),
                null,
                line.source(),
                dates.fill(line.title()),
                dates.fill(line.text()),
                Published.of(today.plusDays(line.day())),
                "en",
                null,
                false);
    }

    private static List<String> lines() {
        try (InputStream in = Demo.class.getResourceAsStream(NEWS)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + NEWS + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + NEWS, e);
        }
    }
}
