package io.entente.coding.text;

import io.entente.model.NewsItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an item into sentences: cleans it, drops what is not its story, takes off the dateline. Thread safe. */
public final class Reader {
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int SHORTEST_WRAPPED = 45;
    private static final int LONGEST_WRAPPED = 4000;
    private static final int LONGEST_SENTENCE = 1 << 19;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final Vocabulary vocabulary;
    private final Boilerplate boilerplate;
    private final SentenceSplitter splitter;

    public Reader(Vocabulary vocabulary, Boilerplate boilerplate, Set<String> abbreviations) {
        this.vocabulary = vocabulary;
        this.boilerplate = boilerplate;
        this.splitter = new SentenceSplitter(abbreviations);
    }

    public Document read(NewsItem item) {
        Tokenizer tokenizer = new Tokenizer(vocabulary);
        List<Sentence> sentences = new ArrayList<>();
        String title = item.title() == null
                ? ""
                : Cleaner.clean(item.title()).replace('\n', ' ').strip();
        int paragraph = 0;
        if (!title.isEmpty()) {
            for (String sentence : splitter.split(title)) {
                sentences.add(tokenizer.tokenize(sentence, Part.TITLE, 0, sentences.size()));
            }
            paragraph = 1;
        }
        LocalDate day =
                item.published() == null ? null : usable(item.published().day());
        String place = "";
        int body = 0;
        for (String text : paragraphs(item.text() == null ? "" : item.text())) {
            String story = text;
            Dateline dateline = body < FIRST_PARAGRAPHS && place.isEmpty() ? Dateline.of(text) : null;
            if (dateline != null) {
                story = text.substring(dateline.length()).strip();
                place = dateline.place();
                day = day == null && dateline.day() != null ? dateline.day().nearest(null) : day;
            }
            Part part = body == 0 ? Part.LEAD : Part.BODY;
            for (String sentence : splitter.split(story)) {
                sentences.add(tokenizer.tokenize(clip(sentence), part, paragraph, sentences.size()));
            }
            body++;
            paragraph++;
        }
        return new Document(sentences, tokenizer.tokenize(place, Part.LEAD, 0, 0), day);
    }

    /** A day at the end of the calendar, where "next year" is no date any more, is a mistake and tells nothing. */
    private static @Nullable LocalDate usable(LocalDate day) {
        return day.getYear() > FIRST_YEAR && day.getYear() < LAST_YEAR ? day : null;
    }

    private List<String> paragraphs(String raw) {
        List<String> paragraphs = new ArrayList<>();
        String last = null;
        boolean open = false;
        String cleaned = Cleaner.clean(raw);
        for (int from = 0, to; from <= cleaned.length(); from = to + 1) {
            to = cleaned.indexOf('\n', from);
            to = to < 0 ? cleaned.length() : to;
            String text = cleaned.substring(from, to).strip();
            if (text.isEmpty()) {
                open = false;
                continue;
            }
            Boilerplate.Effect effect = boilerplate.effect(text);
            if (effect == Boilerplate.Effect.END) {
                break;
            }
            if (effect != Boilerplate.Effect.KEEP) {
                open = false;
                continue;
            }
            if (open && wraps(last, text)) {
                last = last + " " + text;
                paragraphs.set(paragraphs.size() - 1, last);
            } else {
                last = text;
                paragraphs.add(last);
            }
            open = true;
        }
        return paragraphs;
    }

    private static boolean wraps(@Nullable String before, String line) {
        return before != null
                && before.length() >= SHORTEST_WRAPPED
                && before.length() < LONGEST_WRAPPED
                && Character.isLowerCase(line.charAt(0))
                && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    private static String clip(String sentence) {
        return sentence.length() > LONGEST_SENTENCE ? sentence.substring(0, LONGEST_SENTENCE) : sentence;
    }
}
