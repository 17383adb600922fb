package io.entente.coding.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the lines of a page that are no story: teasers, captions, bylines, share bars, comments. */
public final class Boilerplate {
    private static final int LONGEST_BYLINE = 60;
    private static final int PREFIX = 40;

    /** What a line does to the story. */
    public enum Effect {
        KEEP,
        LINE,
        WHOLE,
        END
    }

    /** A folded beginning of a line and what it means. */
    public record Rule(String phrase, Effect effect) {}

    private final Map<Character, List<Rule>> rules = new HashMap<>();

    public Boilerplate(List<Rule> all) {
        for (Rule rule : all) {
            rules.merge(rule.phrase().charAt(0), List.of(rule), (a, b) -> java.util.stream.Stream.concat(
                            a.stream(), b.stream())
                    .toList());
        }
    }

    /** What to do with a trimmed line that is not empty. */
    Effect effect(String line) {
        String head = Folding.fold(line.length() > PREFIX ? line.substring(0, PREFIX) : line);
        if (head.isEmpty()) {
            return Effect.LINE;
        }
        for (Rule rule : rules.getOrDefault(head.charAt(0), List.of())) {
            if (rule.effect() == Effect.WHOLE ? bare(head).equals(rule.phrase()) : begins(head, rule.phrase())) {
                return rule.effect() == Effect.END ? Effect.END : Effect.LINE;
            }
        }
        return tags(line) || linkBar(line) || byline(line) ? Effect.LINE : Effect.KEEP;
    }

    private static boolean begins(String head, String phrase) {
        if (!head.startsWith(phrase)) {
            return false;
        }
        char last = phrase.charAt(phrase.length() - 1);
        return !Character.isLetter(last)
                || head.length() == phrase.length()
                || !Character.isLetter(head.charAt(phrase.length()));
    }

    private static String bare(String head) {
        int end = head.length();
        while (end > 0 && !Character.isLetterOrDigit(head.charAt(end - 1)) && head.charAt(end - 1) != ')') {
            end--;
        }
        return head.substring(0, end);
    }

    private static boolean tags(String line) {
        char first = line.charAt(0);
        return (first == '#' || first == '@') && line.length() > 1 && Character.isLetter(line.charAt(1));
    }

    private static boolean linkBar(String line) {
        if (line.indexOf('|') < 0 && line.indexOf('·') < 0 && line.indexOf('•') < 0) {
            return false;
        }
        int bars = 0;
        for (int i = 1; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            bars += (c == '|' || c == '·' || c == '•') && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' '
                    ? 1
                    : 0;
        }
        return bars >= 2 || bars == 1 && line.length() < 100 && !endsSentence(line);
    }

    private static boolean byline(String line) {
        return line.length() < LONGEST_BYLINE
                && (line.startsWith("By ") || line.startsWith("BY "))
                && line.length() > 3
                && Character.isUpperCase(line.charAt(3))
                && !endsSentence(line);
    }

    private static boolean endsSentence(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '"' || last == '…';
    }
}
