package io.entente.coding.act;

import io.entente.model.EventType;
import java.util.ArrayList;
import java.util.List;

/** What several phrases of an item say alike: that two states did, will do or did not do one type of act. */
public final class Claim {
    /** Done; ahead (planned or proposed); called off. */
    public enum Group {
        OCCURRED,
        AHEAD,
        CANCELLED
    }

    private final int a;
    private final int b;
    private final EventType type;
    private final Group group;
    private final List<Link> links = new ArrayList<>(4);
    private double score;

    Claim(int a, int b, EventType type, Group group) {
        this.a = a;
        this.b = b;
        this.type = type;
        this.group = group;
    }

    boolean is(int one, int other, EventType of, Group in) {
        return a == one && b == other && type == of && group == in;
    }

    /** The lower numbered state. */
    public int a() {
        return a;
    }

    public int b() {
        return b;
    }

    public EventType type() {
        return type;
    }

    public Group group() {
        return group;
    }

    /** What says so, the most believable first. */
    public List<Link> links() {
        return links;
    }

    public Link best() {
        return links.get(0);
    }

    /** Log odds that the claim holds. */
    public double score() {
        return score;
    }

    void score(double odds) {
        score = odds;
    }
}
