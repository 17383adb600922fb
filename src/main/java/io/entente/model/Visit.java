package io.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * What one item says of an official visit: a representative of {@code visitor} travels to {@code host}.
 *
 * @param id begins with the pair; the same for the same item text
 * @param person as the text names them at length
 * @param highLevel whether the office is speaker or higher
 * @param evidence the sentence it was read from
 */
public record Visit(
        String id,
        String visitor,
        String host,
        @Nullable String person,
        Office office,
        Status status,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        boolean highLevel,
        String evidence) {
    public Pair pair() {
        return Pair.of(visitor, host);
    }
}
