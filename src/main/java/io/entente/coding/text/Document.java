package io.entente.coding.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is read: its sentences in order, the title's first.
 *
 * @param place the words of the dateline's place, empty where there is none
 * @param day the day relative dates are told from: the item's publication, else its dateline; null where unknown
 */
public record Document(
        List<Sentence> sentences, Sentence place, @Nullable LocalDate day) {}
