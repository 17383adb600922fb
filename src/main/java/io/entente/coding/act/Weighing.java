package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Sum;
import io.entente.coding.judge.Weights;
import io.entente.model.Status;
import java.util.ArrayList;
import java.util.List;

/** Gathers the links of one item, each weighed once for all that its readings share. */
final class Weighing {
    /** Log odds under which a link is forgotten at once. */
    private static final double LEAST = -4.3;
    /** More than this a status was never seen to add to the log odds that all readings share, but for one in a thousand. */
    private static final double MOST_BY_STATUS = 1.5;

    private final Signs signs;
    private final Sum sum;
    private final Cast cast;
    private final int[] main;
    private final int most;
    private final List<Link> links = new ArrayList<>();

    /** @param most how many links an item may have at most: what it says beyond is no news */
    Weighing(Signs signs, Weights weights, Cast cast, int[] main, int most) {
        this.signs = signs;
        this.sum = weights.sum();
        this.cast = cast;
        this.main = main;
        this.most = most;
    }

    /** Adds a link once for each status it may be read with, unless that is all but impossible. */
    void add(Link link) {
        if (full()) {
            return;
        }
        sum.start(0);
        signs.shared(sum, link, cast, main);
        signs.words(sum, link);
        double shared = sum.value();
        if (shared < LEAST - MOST_BY_STATUS) {
            return;
        }
        List<Status> readings = link.phrase().readings();
        for (int i = 0; i < readings.size() && !full(); i++) {
            sum.start(shared);
            signs.status(sum, link, readings.get(i));
            signs.words(sum, link, readings.get(i));
            if (sum.value() >= LEAST) {
                links.add(link.read(readings.get(i), sum.value()));
            }
        }
    }

    boolean full() {
        return links.size() >= most;
    }

    List<Link> links() {
        return links;
    }
}
