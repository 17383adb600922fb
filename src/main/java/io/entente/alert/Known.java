package io.entente.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An act or visit as it is now, with what is needed to know whether it was alerted under any of its ids.
 *
 * @param fact the act or visit
 * @param id its id
 * @param aliases its other ids
 * @param joined those of its ids that came in with this change
 * @param fresh whether it did not exist under this id before, so that any alias may be the one that was alerted
 */
public record Known<T>(T fact, String id, Collection<String> aliases, Collection<String> joined, boolean fresh) {
    List<String> ids() {
        List<String> ids = new ArrayList<>(aliases.size() + 1);
        ids.add(id);
        ids.addAll(aliases);
        return ids;
    }

    /** The ids under which a mark can be: an old fact carries its marks under all ids but those that just came. */
    Collection<String> idsToAsk() {
        if (fresh) {
            return ids();
        }
        List<String> ids = new ArrayList<>(joined);
        ids.add(id);
        return ids;
    }
}
