package io.entente.coding.lexicon;

/** Words that are a state's name only in some company; filled from {@code traps.tsv}. */
public record Traps() {}
