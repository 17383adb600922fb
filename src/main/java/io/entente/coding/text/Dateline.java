package io.entente.coding.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place and day a story is filed from: {@code KATHMANDU, Sept. 2 (Agency) --}.
 *
 * @param place as written, before the first comma, point or slash; never empty
 * @param day the month and day read, with the year if it is written; null if none
 * @param length how many characters of the paragraph it takes, the separator included
 */
record Dateline(String place, @Nullable Day day, int length) {
    private static final int LONGEST = 90;
    private static final Pattern WORDS = Pattern.compile("[ /,]+");
    private static final Pattern PARTS = Pattern.compile("[ ,./()]+");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** A day whose year may be unwritten (0). */
    record Day(int year, int month, int day) {
        /** The day in the year nearest to {@code near}; null if there is no such day or the year stays unknown. */
        @Nullable
        LocalDate nearest(@Nullable LocalDate near) {
            try {
                if (year != 0) {
                    return LocalDate.of(year, month, day);
                }
                if (near == null) {
                    return null;
                }
                LocalDate same = LocalDate.of(near.getYear(), month, day);
                return same.isAfter(near.plusDays(40)) ? same.minusYears(1) : same;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    static @Nullable Dateline of(String paragraph) {
        int limit = Math.min(paragraph.length(), LONGEST);
        if (limit < 8 || !Character.isUpperCase(paragraph.charAt(paragraph.charAt(0) == '(' ? 1 : 0))) {
            return null;
        }
        for (int i = 3; i < limit; i++) {
            int after = separatorEnd(paragraph, i);
            if (after > i && after < paragraph.length()) {
                String head = paragraph.substring(0, i).strip();
                return plausible(head) ? new Dateline(place(head), day(head), after) : null;
            }
        }
        return null;
    }

    private static int separatorEnd(String text, int at) {
        char c = text.charAt(at);
        boolean spaceAfter = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        boolean spaceBefore = text.charAt(at - 1) == ' ';
        if (c == '—' || c == '–' || c == '|') {
            return spaceBefore || spaceAfter ? at + 1 : at;
        }
        if (c == '-') {
            if (text.startsWith("--", at)) {
                return at + 2;
            }
            return spaceAfter && (spaceBefore || text.charAt(at - 1) == '.') ? at + 1 : at;
        }
        if (c == ':') {
            return spaceAfter ? at + 1 : at;
        }
        return c == '.' && spaceAfter && capitalsWithDay(text.substring(0, at)) ? at + 1 : at;
    }

    /** {@code KYIV. Oct 3} or {@code YEREVAN, MAY 12, ARMENPRESS}: a day and no lower-case word but the month's. */
    private static boolean capitalsWithDay(String head) {
        int first = 0;
        while (first < head.length() && Character.isUpperCase(head.charAt(first))) {
            first++;
        }
        boolean capitals = first >= 3;
        boolean comma = head.indexOf(',') > 0;
        return (capitals || comma) && day(head) != null && head.length() < 45;
    }

    private static boolean plausible(String head) {
        int words = 0;
        for (String word : WORDS.split(head)) {
            char c = word.isEmpty() ? ' ' : word.charAt(0);
            boolean name = Character.isUpperCase(c) || !Character.isLetter(c);
            boolean particle = word.length() <= 3;
            if (!name && !particle && monthOf(word) == 0) {
                return false;
            }
            words++;
        }
        boolean capitals = head.equals(head.toUpperCase(java.util.Locale.ROOT));
        return words <= 9 && (capitals && words <= 5 || day(head) != null || words <= 3 || head.indexOf('(') > 0);
    }

    private static String place(String head) {
        int from = head.charAt(0) == '(' ? 1 : 0;
        int to = from;
        while (to < head.length() && ",./(|–—:".indexOf(head.charAt(to)) < 0 && !Character.isDigit(head.charAt(to))) {
            to++;
        }
        return head.substring(from, to).strip();
    }

    private static @Nullable Day day(String head) {
        int month = 0;
        int day = 0;
        int year = 0;
        for (String word : PARTS.split(head)) {
            if (word.isEmpty()) {
                continue;
            }
            int number = number(word);
            month = month == 0 ? monthOf(word) : month;
            day = day == 0 && number >= 1 && number <= 31 ? number : day;
            year = number >= 1900 && number < 2200 ? number : year;
        }
        return month > 0 && day > 0 ? new Day(year, month, day) : null;
    }

    private static int number(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits == 0 || digits > 4 ? 0 : Integer.parseInt(word.substring(0, digits));
    }

    private static int monthOf(String word) {
        if (word.length() < 3 || !Character.isLetter(word.charAt(2))) {
            return 0;
        }
        int at = MONTHS.indexOf(Folding.fold(word.substring(0, 3)));
        return at >= 0 && at % 3 == 0 && word.length() < 10 ? at / 3 + 1 : 0;
    }
}
