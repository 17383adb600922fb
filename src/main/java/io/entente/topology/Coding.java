package io.entente.topology;

import io.entente.model.CodedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a new version of an item.
 *
 * @param coded null if it was withdrawn
 */
record Coding(@Nullable CodedItem coded, List<PairChange> changes) {}
