package io.entente.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where sentences end, unharmed by {@code Mr.}, {@code U.S.}, {@code Sept. 2}, initials and decimals. */
final class SentenceSplitter {
    private static final List<String> FIRST_WORDS =
            List.of("The ", "He ", "She ", "It ", "They ", "In ", "But ", "A ", "On ", "And ", "This ");

    private final Set<String> abbreviations;

    /** @param abbreviations folded, without the point, after which a sentence does not end */
    SentenceSplitter(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<String> split(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        boolean onlyPoints = paragraph.indexOf('!') < 0 && paragraph.indexOf('?') < 0 && paragraph.indexOf('…') < 0;
        for (int i = mark(paragraph, 0, onlyPoints); i >= 0; i = mark(paragraph, i + 1, onlyPoints)) {
            char c = paragraph.charAt(i);
            int after = i + 1;
            while (after < paragraph.length() && closes(paragraph.charAt(after))) {
                after++;
            }
            if (after < paragraph.length() && paragraph.charAt(after) != ' ') {
                continue;
            }
            int next = after + 1;
            if (next < paragraph.length() && (!opens(paragraph, next) || c == '.' && abbreviated(paragraph, from, i))) {
                continue;
            }
            add(sentences, paragraph.substring(from, after));
            from = after;
            i = after - 1;
        }
        add(sentences, paragraph.substring(from));
        return sentences;
    }

    /** The next mark that may end a sentence, -1 if none does. */
    private static int mark(String text, int from, boolean onlyPoints) {
        if (onlyPoints) {
            return text.indexOf('.', from);
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<String> sentences, String sentence) {
        String stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }

    private static boolean closes(char c) {
        return c == '"' || c == '\'' || c == ')' || c == ']' || c == '.' || c == '!' || c == '?';
    }

    private static boolean opens(String text, int at) {
        int i = at;
        while (i < text.length()
                && (text.charAt(i) == '"'
                        || text.charAt(i) == '\''
                        || text.charAt(i) == '('
                        || text.charAt(i) == ' ')) {
            i++;
        }
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        return !Character.isLowerCase(c);
    }

    private boolean abbreviated(String text, int from, int point) {
        int start = point;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int length = point - start;
        if (length == 0) {
            return false;
        }
        boolean initial = length == 1 && Character.isUpperCase(text.charAt(start));
        boolean acronym = length == 1 && start > from && text.charAt(start - 1) == '.';
        if (acronym) {
            return !startsNewSentence(text, point + 2);
        }
        return initial || length <= 6 && abbreviations.contains(Folding.fold(text.substring(start, point)));
    }

    /** After {@code U.S.} a sentence ends only before a word that seldom follows it within one. */
    private static boolean startsNewSentence(String text, int at) {
        for (String word : FIRST_WORDS) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
