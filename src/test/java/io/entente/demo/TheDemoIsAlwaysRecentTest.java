package io.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.coding.Coder;
import io.entente.coding.Coders;
import io.entente.json.Json;
import io.entente.model.CodedItem;
import io.entente.model.Event;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import io.entente.model.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheDemoIsAlwaysRecentTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void spansTheYearUpToTheClocksDay() {
        List<NewsItem> items = on(NOON);

        assertThat(items).hasSizeGreaterThanOrEqualTo(70);
        assertThat(items.get(items.size() - 1).published()).isEqualTo(Published.of(LocalDate.of(2026, 3, 4)));
        assertThat(items).allSatisfy(item -> assertThat(item.published().day())
                .isBetween(LocalDate.of(2025, 3, 4), LocalDate.of(2026, 3, 4)));
    }

    @Test
    void namesDaysRelativeToTheClock() {
        RelativeDates dates = new RelativeDates(LocalDate.of(2026, 3, 4));

        String filled = dates.fill("on {weekday:-1}, {day:-4}, {us:+30}, in {month:+30}, {date:+365}");

        assertThat(filled).isEqualTo("on Tuesday, 28 February, April 3, in April, 4 March 2027");
    }

    @Test
    void leavesNoPlaceholderOpen() {
        assertThat(on(NOON))
                .allSatisfy(item -> assertThat(item.title() + item.text()).doesNotContain("{", "}"));
    }

    @Test
    void keepsItsIdsOnAnotherDay() {
        assertThat(on(NOON.plusSeconds(864_000)))
                .extracting(NewsItem::id)
                .isEqualTo(on(NOON).stream().map(NewsItem::id).toList());
    }

    @Test
    void givesEveryViewSomethingToShow() {
        Coder coder = Coders.standard();

        List<CodedItem> coded = on(NOON).stream().map(coder::code).toList();

        assertThat(coded.stream()
                        .flatMap(c -> c.events().stream())
                        .map(Event::status)
                        .collect(Collectors.toSet()))
                .contains(Status.OCCURRED, Status.PLANNED, Status.CANCELLED);
        assertThat(coded.stream()
                        .flatMap(c -> c.events().stream())
                        .map(Event::pair)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(coded.stream().flatMap(c -> c.visits().stream())).hasSizeGreaterThanOrEqualTo(8);
        assertThat(coded.stream().flatMap(c -> c.events().stream())).anyMatch(e -> e.intensity() <= -7);
        assertThat(coded).anyMatch(c -> !c.relevant());
    }

    private static List<NewsItem> on(Instant now) {
        return new Demo(Json.mapper(), Clock.fixed(now, ZoneOffset.UTC)).items();
    }
}
