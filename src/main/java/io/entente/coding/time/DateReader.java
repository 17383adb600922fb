package io.entente.coding.time;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Words;
import io.entente.coding.text.Folding;
import io.entente.coding.text.Sentence;
import io.entente.model.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a sentence; relative ones only where the day of writing is known. */
public final class DateReader {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAYS = "montuewedthufrisatsun";
    private static final int MOST = 12;

    private final Words words;
    private final int today;
    private final int yesterday;
    private final int tomorrow;
    private final int last;
    private final int next;
    private final int thisWord;
    private final int week;
    private final int month;
    private final int year;
    private final int to;

    public DateReader(Lexicon lexicon) {
        this.words = lexicon.words();
        this.today = words.id("today");
        this.yesterday = words.id("yesterday");
        this.tomorrow = words.id("tomorrow");
        this.last = words.id("last");
        this.next = words.id("next");
        this.thisWord = words.id("this");
        this.week = words.id("week");
        this.month = words.id("month");
        this.year = words.id("year");
        this.to = words.id("to");
    }

    public List<Moment> read(Sentence sentence, @Nullable LocalDate day) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < sentence.size() && moments.size() < MOST; i++) {
            Moment moment = at(sentence, i, day);
            if (moment != null) {
                moments.add(moment);
            }
        }
        return moments;
    }

    private @Nullable Moment at(Sentence s, int i, @Nullable LocalDate day) {
        int word = s.word()[i];
        if (words.is(word, Words.Kind.MONTH) && s.capital(i)) {
            return month(s, i, day);
        }
        int number = number(s, i);
        if (number >= 1900 && number < 2100 && s.end()[i] - s.start()[i] == 4 && !byMonth(s, i)) {
            return new Moment(i, PartialDate.ofYear(number), null, false);
        }
        if (day == null || word == 0) {
            return null;
        }
        if (words.is(word, Words.Kind.WEEKDAY) && s.capital(i)) {
            return new Moment(i, PartialDate.of(weekday(s, i, day)), null, true);
        }
        if (word == today) {
            return new Moment(i, PartialDate.of(day), null, false);
        }
        if (word == yesterday) {
            return new Moment(i, PartialDate.of(day.minusDays(1)), null, false);
        }
        if (word == tomorrow) {
            return new Moment(i, PartialDate.of(day.plusDays(1)), null, false);
        }
        return relative(s, i, day);
    }

    private @Nullable Moment relative(Sentence s, int i, LocalDate day) {
        int word = s.word()[i];
        int step = word == last ? -1 : word == next ? 1 : word == thisWord ? 0 : 9;
        if (step == 9 || i + 1 >= s.size()) {
            return null;
        }
        int unit = s.word()[i + 1];
        if (unit == 0) {
            return null;
        }
        if (unit == month || unit == week) {
            LocalDate moved = unit == month ? day.plusMonths(step) : day.plusWeeks(step);
            return new Moment(i, PartialDate.ofMonth(YearMonth.from(moved)), null, false);
        }
        return unit == year ? new Moment(i, PartialDate.ofYear(day.getYear() + step), null, false) : null;
    }

    private LocalDate weekday(Sentence s, int i, LocalDate day) {
        int index = DAYS.indexOf(Folding.fold(s.words(i, i + 1)).substring(0, 3)) / 3;
        LocalDate past = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(index + 1)));
        if (i > 0 && s.word()[i - 1] == next) {
            return past.plusDays(7);
        }
        return past;
    }

    private @Nullable Moment month(Sentence s, int i, @Nullable LocalDate day) {
        String name = Folding.fold(s.words(i, i + 1));
        int month = MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
        int before = dayNumber(s, i - 1);
        int after = dayNumber(s, i + 1);
        int of = before == 0 && after == 0 && i > 1 ? dayNumber(s, i - 2) : 0;
        int first = after > 0 ? after : before > 0 ? before : 0;
        int end = 0;
        if (after > 0 && i + 3 < s.size() && ranges(s, i + 2)) {
            end = dayNumber(s, i + 3);
        } else if (before > 0 && i >= 3 && ranges(s, i - 2) && dayNumber(s, i - 3) > 0) {
            end = before;
            first = dayNumber(s, i - 3);
        }
        int year = yearNear(s, i, after > 0 ? (end > 0 ? i + 4 : i + 2) : i + 1);
        if (name.equals("may") && first == 0 && year == 0 && i == 0) {
            return null;
        }
        if (year == 0 && day == null) {
            return null;
        }
        try {
            if (first == 0) {
                int y = year != 0 || day == null ? year : nearestYear(day, LocalDate.of(day.getYear(), month, 1));
                return new Moment(i, PartialDate.ofMonth(YearMonth.of(y, month)), null, false);
            }
            int y = year != 0 || day == null
                    ? year
                    : nearestYear(day, LocalDate.of(day.getYear(), month, Math.min(first, 28)));
            PartialDate start = new PartialDate(y, month, first);
            return new Moment(i, start, end > first ? new PartialDate(y, month, end) : null, of > 40);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The year that brings a date without one nearest to the day of writing. */
    private static int nearestYear(LocalDate day, LocalDate same) {
        if (same.isAfter(day.plusMonths(8))) {
            return day.getYear() - 1;
        }
        return same.isBefore(day.minusMonths(8)) ? day.getYear() + 1 : day.getYear();
    }

    private boolean ranges(Sentence s, int i) {
        return i > 0
                && i < s.size()
                && (words.is(s.word()[i], Words.Kind.HYPHEN)
                        || words.is(s.word()[i], Words.Kind.DASH)
                        || words.is(s.word()[i], Words.Kind.CONJUNCTION)
                        || s.word()[i] == to);
    }

    private int yearNear(Sentence s, int i, int from) {
        for (int at = from; at < Math.min(s.size(), from + 2); at++) {
            int number = number(s, at);
            if (number >= 1900 && number < 2100) {
                return number;
            }
            if (!words.is(s.word()[at], Words.Kind.COMMA)) {
                return 0;
            }
        }
        return 0;
    }

    private boolean byMonth(Sentence s, int i) {
        for (int at = Math.max(0, i - 3); at < i; at++) {
            if (words.is(s.word()[at], Words.Kind.MONTH) && s.capital(at)) {
                return true;
            }
        }
        return false;
    }

    private static int dayNumber(Sentence s, int i) {
        int number = number(s, i);
        return number >= 1 && number <= 31 && s.end()[i] - s.start()[i] <= 4 ? number : 0;
    }

    private static int number(Sentence s, int i) {
        if (i < 0 || i >= s.size() || s.shape()[i] != Sentence.NUMBER) {
            return 0;
        }
        int value = 0;
        for (int at = s.start()[i]; at < s.end()[i]; at++) {
            char c = s.text().charAt(at);
            if (c < '0' || c > '9') {
                return at > s.start()[i] && Character.isLetter(c) ? value : 0;
            }
            value = value * 10 + c - '0';
            if (value > 9999) {
                return 0;
            }
        }
        return value;
    }
}
