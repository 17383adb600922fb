package io.entente.coding.act;

/**
 * How a list of mentions stands to a phrase.
 *
 * @param left whether the list stands before the phrase
 * @param between how many other lists stand between the two
 * @param distance how many words do
 * @param preposition what leads to the list, a number of {@link Prepositions}
 * @param breaks what parts the clauses between, a bit each for stops, subordination and speech
 */
record Reach(Slot slot, boolean left, int between, int distance, int preposition, int breaks) {}
