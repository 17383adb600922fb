package io.entente.coding;

import io.entente.coding.act.Passage;
import io.entente.coding.actor.Cast;
import io.entente.coding.actor.Mention;
import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints how the coder understands gold items: IDS(comma-separated) FILE... */
public final class Dump {
    private Dump() {}

    public static void main(String[] args) throws IOException {
        Mind mind = new Mind(Lexicon.load(null));
        List<String> ids = List.of(args[0].split(","));
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            for (Gold gold : Gold.of(file)) {
                if (ids.contains(gold.item().id()) || ids.get(0).equals("*")) {
                    print(mind, gold);
                }
            }
        }
    }

    private static void print(Mind mind, Gold gold) {
        var states = mind.lexicon().states();
        Document document = mind.document(gold.item());
        Cast cast = mind.cast(gold.item(), document);
        System.out.println("=== " + gold.item().id() + " home " + (cast.home() < 0 ? "?" : states.code(cast.home()))
                + " place '" + document.place().text() + "'");
        for (Passage passage : mind.linkFinder.passages(cast, document.day())) {
            System.out.println(
                    passage.sentence().part() + " " + passage.sentence().text());
            StringBuilder line = new StringBuilder("    ");
            for (Mention m : passage.mentions()) {
                line.append('[')
                        .append(passage.sentence().words(m.from(), m.to()))
                        .append(" = ")
                        .append(m.state() >= 0 ? states.code(m.state()) : m.state() == -2 ? "org" : "?")
                        .append(m.other() >= 0 ? "+" + states.code(m.other()) : "")
                        .append(m.head() == null ? "" : " " + m.head())
                        .append(m.rank() == null ? "" : " " + m.rank())
                        .append(m.person() == null ? "" : " <" + m.person().name() + ">")
                        .append("] ");
            }
            passage.acts().forEach(a -> line.append('{')
                    .append(passage.sentence().words(a.from(), a.to()))
                    .append("} "));
            System.out.println(line);
        }
    }
}
