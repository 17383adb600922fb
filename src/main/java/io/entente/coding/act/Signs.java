package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Signals;
import io.entente.coding.judge.Space;
import io.entente.model.Status;

/** What speaks for or against a {@link Link}, told apart by whether it hangs on the status that the link reads. */
public interface Signs {
    /** Adds all that is the same whatever the status; {@code main} are the item's two leading states. */
    void shared(Signals f, Link link, Cast cast, int[] main);

    /** Adds what speaks for or against reading the link with that status. */
    void status(Signals f, Link link, Status status);

    /** Adds the words that are the same whatever the status. */
    void words(Signals f, Link link);

    /** Adds the words that speak for or against reading the link with that status. */
    void words(Signals f, Link link, Status status);

    /** All features, those of words last. */
    Space space();

    /** The first feature of {@link #space()} that tells of a word. */
    int firstWord();

    /** Fills in all features of a link as it stands. */
    default void fill(Signals f, Link link, Cast cast, int[] main) {
        shared(f, link, cast, main);
        words(f, link);
        status(f, link, link.status());
        words(f, link, link.status());
    }
}
