package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.model.Status;

/** What speaks for or against a {@link Link}, told apart by whether it hangs on the status that the link reads. */
public interface Signs {
    /** Adds all that is the same whatever the status; {@code main} are the item's two leading states. */
    void shared(Features f, Link link, Cast cast, int[] main);

    /** Adds what speaks for or against reading the link with that status. */
    void status(Features f, Link link, Status status);

    /** Fills in all features of a link as it stands. */
    default void fill(Features f, Link link, Cast cast, int[] main) {
        f.clear();
        shared(f, link, cast, main);
        status(f, link, link.status());
    }
}
