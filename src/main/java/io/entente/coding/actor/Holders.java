package io.entente.coding.actor;

import io.entente.coding.actor.Mention.Kind;
import io.entente.coding.lexicon.Lexicon;
import io.entente.model.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties people whom the item only names to titles it only tells with their state: {@code Petr Fiala} here, {@code the
 * Czech premier} there, and nobody else who could be it.
 */
final class Holders {
    private static final int NEAR = 2;

    private final Lexicon lexicon;
    private final People people;

    Holders(Lexicon lexicon, People people) {
        this.lexicon = lexicon;
        this.people = people;
    }

    void name(List<List<Mention>> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            for (Mention title : drafts.get(i)) {
                Office office = title.office();
                if (title.resolved()
                        && title.person() == null
                        && office != null
                        && office.compareTo(Office.SPEAKER) <= 0
                        && title.kind() != Kind.COUNTERPART
                        && people.holding(office, title.state()) == null) {
                    Person person = nearest(drafts, i, office, title.state());
                    if (person != null) {
                        person.of(title.state(), true);
                        person.holds(office);
                    }
                }
            }
        }
    }

    private @Nullable Person nearest(List<List<Mention>> drafts, int at, Office office, int state) {
        Person best = null;
        for (int distance = 0; distance <= NEAR && best == null; distance++) {
            for (int i : new int[] {at - distance, at + distance}) {
                if (i < 0 || i >= drafts.size()) {
                    continue;
                }
                for (Mention mention : drafts.get(i)) {
                    Person person = mention.person();
                    if (person != null
                            && person.state() < 0
                            && !person.foreignTo(state)
                            && person.office() == null
                            && person.times() > 1
                            && (best == null || person.times() > best.times())
                            && person.origins(lexicon)[state] >= 0) {
                        best = person;
                    }
                }
            }
        }
        return best;
    }
}
