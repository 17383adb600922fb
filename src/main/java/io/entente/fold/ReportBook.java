package io.entente.fold;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports of one pair, as folding needs them: by key, by time and by wording. All lists are in key order. */
public interface ReportBook {
    @Nullable
    Filed find(String kind, String key);

    /** Adds the report or changes its leader. */
    void save(Filed filed);

    void remove(Filed filed);

    /** The ranks, bit by bit, that reports of the kind have; others need not be looked at. */
    int ranks(String kind);

    /** Keys of the reports with {@code from <= key < to}. */
    List<String> between(String kind, String from, String to);

    /** Those of them that lead an act. */
    List<Filed> leadersBetween(String kind, String from, String to);

    /** Keys of the reports that say the same in the same words. */
    List<String> twins(String kind, String twin);

    /** The first of them. */
    Optional<String> firstTwin(String kind, String twin);
}
