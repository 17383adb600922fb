package io.entente.coding.act;

import io.entente.coding.actor.Cast;
import io.entente.coding.judge.Features;
import io.entente.coding.judge.Model;
import io.entente.coding.judge.Scorer;
import io.entente.model.Status;
import java.util.ArrayList;
import java.util.List;

/** Gathers the links of one item, each weighed once for all that its readings share. */
final class Weighing {
    private final Signs signs;
    private final Scorer scorer;
    private final Cast cast;
    private final int[] main;
    private final int most;
    private final Features scratch = new Features();
    private final List<Link> links = new ArrayList<>();

    /** @param most how many links an item may have at most: what it says beyond is no news */
    Weighing(Signs signs, Model model, Cast cast, int[] main, int most) {
        this.signs = signs;
        this.scorer = model.scorer();
        this.cast = cast;
        this.main = main;
        this.most = most;
    }

    /** Adds a link once for each status it may be read with. */
    void add(Link link) {
        if (full()) {
            return;
        }
        scratch.clear();
        signs.shared(scratch, link, cast, main);
        signs.words(scratch, link);
        int shared = scratch.size();
        scorer.share(scratch);
        List<Status> readings = link.phrase().readings();
        for (int i = 0; i < readings.size() && !full(); i++) {
            scratch.keep(shared);
            signs.status(scratch, link, readings.get(i));
            signs.words(scratch, link, readings.get(i));
            links.add(link.read(readings.get(i), scorer.score(scratch)));
        }
    }

    boolean full() {
        return links.size() >= most;
    }

    List<Link> links() {
        return links;
    }
}
