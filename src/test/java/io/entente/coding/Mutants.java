package io.entente.coding;

import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** News that went wrong on the way: own texts cut, spliced, garbled and blown up. The same seed gives the same items. */
final class Mutants {
    private static final int MOST_CHANGES = 12;
    private static final int LONGEST = 20_000;
    private static final String MARKS = ".,;:'\"-—–()[]&<>|/\\\n\t\r\u0000…!?#@%";
    private static final List<String> SCRAPS = List.of(
            " of the two countries' foreign minister ",
            "&#x1F600;&amp;&nbsp;&#xD800;&#99999999;&eacute;",
            "<p><br/><script>if (a < b)</script><!-- x --></P>",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\u0301\u0302",
            "\u202e\u200b\ufeff",
            "\uffff\ufffe",
            "U.S.U.K.U.N.",
            "'s's's",
            "((((",
            " 31 February 2024, 99 May, 0 Jan. 0000 ",
            " Prime Minister of the Prime Minister of France's Prime Minister ",
            "Congo, Congo, Guinea, Guinea-Bissau, ",
            "İıŁßﬁ",
            "الرئيس 主席 президент ");

    private final List<NewsItem> items = new ArrayList<>();
    private final Random random;

    Mutants(Path folder, long seed) throws IOException {
        this.random = new Random(seed);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                Gold.of(file).forEach(gold -> items.add(gold.item()));
            }
        }
    }

    NewsItem next() {
        NewsItem item = any();
        Published published =
                switch (random.nextInt(8)) {
                    case 0 -> null;
                    case 1 -> new Published("2024-02-29");
                    case 2 -> new Published("0001-01-01");
                    case 3 -> new Published("9999-12-31");
                    default -> item.published();
                };
        return new NewsItem(
                "x",
                null,
                random.nextInt(3) == 0 ? mutant("" + item.source()) : item.source(),
                random.nextInt(10) == 0 ? null : mutant(item.title()),
                random.nextInt(50) == 0 ? null : mutant(item.text()),
                published,
                null,
                null,
                false);
    }

    private NewsItem any() {
        return items.get(random.nextInt(items.size()));
    }

    private String mutant(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(MOST_CHANGES); i > 0 && out.length() < LONGEST; i--) {
            change(out, random.nextInt(out.length() + 1));
        }
        return out.toString();
    }

    private void change(StringBuilder out, int at) {
        int end = Math.min(out.length(), at + random.nextInt(80));
        switch (random.nextInt(13)) {
            case 0 -> out.delete(at, end);
            case 1 -> out.setLength(at);
            case 2 -> out.delete(0, at);
            case 3 -> out.insert(at, (char) random.nextInt(0x10000));
            case 4 -> out.insert(at, (char) random.nextInt(0x3000));
            case 5 -> out.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
            case 6 -> out.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            case 7 -> out.insert(at, out.substring(at, end).repeat(1 + random.nextInt(5)));
            case 8 -> flip(out, at);
            case 9 -> out.insert(at, any().text(), 0, any().title().length());
            case 10 -> out.replace(at, end, out.substring(at, end).toUpperCase(java.util.Locale.ROOT));
            case 11 ->
                out.insert(
                        at,
                        String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())))
                                .repeat(random.nextInt(random.nextInt(40) == 0 ? 5000 : 20)));
            default -> out.insert(at, "a".repeat(random.nextInt(random.nextInt(40) == 0 ? 10_000 : 200)));
        }
    }

    private void flip(StringBuilder out, int at) {
        if (at < out.length()) {
            out.setCharAt(at, (char) (out.charAt(at) ^ 1 << random.nextInt(16)));
        }
    }
}
