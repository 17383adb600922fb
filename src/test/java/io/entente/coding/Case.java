package io.entente.coding;

import io.entente.coding.act.Passage;
import io.entente.coding.actor.Cast;
import io.entente.coding.text.Document;
import java.util.List;

/**
 * A gold item half read.
 *
 * @param fold copies of a story are in the same
 */
record Case(Gold gold, int fold, Document document, Cast cast, List<Passage> passages) {}
