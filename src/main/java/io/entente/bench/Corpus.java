package io.entente.bench;

import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Made-up news of about 3 KB an item: half of it tells of two of forty states on one of 700 days, half of nothing
 * between states. The item of a number is always the same.
 */
final class Corpus {
    private static final int LENGTH = 3000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final List<String> STATES = List.of(
            "Albania",
            "Angola",
            "Argentina",
            "Austria",
            "Bolivia",
            "Botswana",
            "Brazil",
            "Bulgaria",
            "Cambodia",
            "Canada",
            "Chile",
            "Colombia",
            "Croatia",
            "Denmark",
            "Ecuador",
            "Egypt",
            "Estonia",
            "Ethiopia",
            "Fiji",
            "Finland",
            "Ghana",
            "Greece",
            "Hungary",
            "Iceland",
            "India",
            "Indonesia",
            "Japan",
            "Kenya",
            "Laos",
            "Malaysia",
            "Mexico",
            "Morocco",
            "Nepal",
            "Norway",
            "Peru",
            "Poland",
            "Senegal",
            "Tunisia",
            "Uruguay",
            "Vietnam");
    private static final List<String> FIRST =
            List.of("Alma", "Boris", "Clara", "Daud", "Elif", "Farid", "Greta", "Hana");
    private static final List<String> LAST =
            List.of("Aldana", "Brekke", "Corvin", "Dumont", "Ekberg", "Fontane", "Gadd");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final List<String> titles;
    private final List<String> leads;
    private final List<String> plain;

    private Corpus(List<String> titles, List<String> leads, List<String> plain) {
        this.titles = titles;
        this.leads = leads;
        this.plain = plain;
    }

    static Corpus bundled() {
        try (InputStream in = Corpus.class.getResourceAsStream("/bench/articles.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /bench/articles.tsv; build it again");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return new Corpus(of("title", lines), of("lead", lines), of("plain", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewsItem item(int number) {
        Random random = new Random(number);
        int story = random.nextInt(leads.size());
        boolean diplomatic = number % 2 == 0;
        int a = random.nextInt(STATES.size());
        int b = (a + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        Filler filler = new Filler(STATES.get(a), STATES.get(b), random);
        StringBuilder text = new StringBuilder(LENGTH + 200);
        if (diplomatic) {
            text.append(filler.fill(leads.get(story))).append("\n\n");
        }
        while (text.length() < LENGTH) {
            text.append(filler.fill(plain.get(random.nextInt(plain.size()))));
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return new NewsItem(
                "bench-" + number,
                null,
                "Publisher " + random.nextInt(50),
                filler.fill(diplomatic ? titles.get(story) : plain.get(random.nextInt(plain.size()))),
                text.toString(),
                Published.of(FIRST_DAY.plusDays(random.nextInt(700))),
                "en",
                null,
                false);
    }

    private record Filler(String a, String b, Random random) {
        String fill(String sentence) {
            return sentence.replace("{a}", a)
                    .replace("{b}", b)
                    .replace("{weekday}", one(DAYS))
                    .replace("{person}", one(FIRST) + " " + one(LAST))
                    .replace("{n}", String.valueOf(12 + random.nextInt(900)));
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }

    private static List<String> of(String kind, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + "\t"))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }
}
