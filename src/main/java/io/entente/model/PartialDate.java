package io.entente.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as precise as a text settles it: {@code 2022}, {@code 2022-03} or {@code 2022-03-22}. Ordered by first day,
 * then the more precise first.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where no day is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        try {
            LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day, e);
        }
        if (year < 1 || year > 9999 || month == 0 && day != 0) {
            throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    public static PartialDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no date: expected YYYY, YYYY-MM or YYYY-MM-DD");
        }
        return new PartialDate(
                Integer.parseInt(text.substring(0, 4)),
                text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : 0,
                text.length() > 7 ? Integer.parseInt(text.substring(8, 10)) : 0);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    public LocalDate lastDay() {
        if (day != 0) {
            return firstDay();
        }
        return month != 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    public boolean isDay() {
        return day != 0;
    }

    /** Whether both could mean the same day. */
    public boolean overlaps(PartialDate o) {
        return !firstDay().isAfter(o.lastDay()) && !o.firstDay().isAfter(lastDay());
    }

    @Override
    public int compareTo(PartialDate o) {
        int byDay = firstDay().compareTo(o.firstDay());
        return byDay != 0 ? byDay : lastDay().compareTo(o.lastDay());
    }

    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
