package io.entente.coding.actor;

import io.entente.coding.lexicon.Lexicon;
import io.entente.coding.lexicon.Words;
import io.entente.model.Office;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of an item, growing as the item tells more. Confined to the coding of one item. */
public final class Person {
    private String name;
    private List<String> words;
    private int state = Mention.OPEN;
    private boolean stateSure;
    private @Nullable Office office;
    private String style = "";
    private int times;
    private boolean organisation;
    private Words.@Nullable Kind sex;
    private final BitSet foreign = new BitSet();
    private double @Nullable [] origins;

    /** @param words those of the name, folded, without initials */
    Person(String name, List<String> words) {
        this.name = name;
        this.words = words;
    }

    /** The name at its longest. */
    public String name() {
        return name;
    }

    /** The words of {@link #name}, folded, without initials. */
    List<String> words() {
        return words;
    }

    /** What the name says for each state, by the state's number: positive where it is at home. */
    double[] origins(Lexicon lexicon) {
        if (origins == null) {
            origins = lexicon.nameAreas().weigh(style + name, lexicon.states().size());
        }
        return origins;
    }

    /** The state the person acts for, {@link Mention#OPEN} while unknown. */
    public int state() {
        return state;
    }

    /** The highest office the item gives; null while unknown. */
    public @Nullable Office office() {
        return office;
    }

    /** Words of courtesy before the name, which tell of its origin too: {@code Datuk Seri}. */
    void styled(String words) {
        if (style.isEmpty()) {
            style = words + " ";
            origins = null;
        }
    }

    /** Rules a state out: the person travels there. */
    void notOf(int host) {
        foreign.set(host);
    }

    boolean foreignTo(int host) {
        return host >= 0 && foreign.get(host);
    }

    /** Ties the person to an organisation, not a state. */
    void serveOrganisation() {
        organisation = true;
    }

    boolean servesOrganisation() {
        return organisation;
    }

    /** {@code MALE} or {@code FEMALE}, null while unknown. */
    Words.@Nullable Kind sex() {
        return sex;
    }

    void sex(Words.Kind known) {
        sex = known;
    }

    /** How often the item names the person. */
    int times() {
        return times;
    }

    void told() {
        times++;
    }

    /** Whether the text itself says for which state the person acts. */
    boolean sure() {
        return stateSure;
    }

    void alsoCalled(String other, List<String> otherWords) {
        if (other.length() > name.length()) {
            name = other;
            words = otherWords;
            origins = null;
        }
    }

    void of(int known, boolean sure) {
        if (known >= 0 && (state < 0 || sure && !stateSure)) {
            state = known;
            stateSure = sure;
        }
    }

    void holds(@Nullable Office held) {
        if (held != null
                && held != Office.FORMER
                && (office == null || office == Office.OTHER || held.compareTo(office) < 0)) {
            office = held;
        } else if (held == Office.FORMER && office == null) {
            office = held;
        }
    }
}
