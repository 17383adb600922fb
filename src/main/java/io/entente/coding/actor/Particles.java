package io.entente.coding.actor;

import io.entente.coding.lexicon.Words;

/** The small words that mentions are read by. */
final class Particles {
    private final int of;
    private final int from;
    private final int forWord;
    private final int and;
    private final int led;
    private final int[] owners;
    private final int[] negations;
    private final int[] places;

    Particles(Words words) {
        this.of = words.id("of");
        this.from = words.id("from");
        this.forWord = words.id("for");
        this.and = words.id("and");
        this.led = words.id("led");
        this.owners = new int[] {words.id("its"), words.id("their"), words.id("his"), words.id("her")};
        this.places = new int[] {words.id("in"), words.id("at")};
        this.negations = new int[] {words.id("anti"), words.id("non"), words.id("pro"), words.id("ex")};
    }

    int of() {
        return of;
    }

    int from() {
        return from;
    }

    int forWord() {
        return forWord;
    }

    int and() {
        return and;
    }

    int led() {
        return led;
    }

    /** Whether a word that says whose something is stands at {@code at}. */
    boolean owns(Scan scan, int at) {
        return any(scan, at, owners);
    }

    /** Whether the word at {@code at}, hyphened to a state's, makes it mean something else: {@code anti-French}. */
    boolean negates(Scan scan, int at) {
        return any(scan, at, negations);
    }

    /** Whether a word that says where something is stands at {@code at}. */
    boolean at(Scan scan, int at) {
        return any(scan, at, places);
    }

    private static boolean any(Scan scan, int at, int[] words) {
        for (int word : words) {
            if (scan.word(at, word)) {
                return true;
            }
        }
        return false;
    }
}
