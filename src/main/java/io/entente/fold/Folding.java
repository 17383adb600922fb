package io.entente.fold;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which reports tell the same act. Seen as a whole, it is this pure function of the set of reports:
 *
 * <ol>
 *   <li>of reports that say the same in the same words, the first in key order stands for all;
 *   <li>in key order, each of these joins the leader before it with the highest {@link Likeness}, of equals the
 *       first, that no earlier report of its item has joined; or leads an act of its own. A plan does not join a deed where one
 *       of the two items tells both.
 * </ol>
 *
 * <p>Only leaders are compared with, so acts do not grow together along a chain of likenesses, and only a change among
 * the leaders reaches other reports. That makes it cheap to follow a change: {@link #change} looks again, in key order,
 * at the reports near each leader that came or went, and ends with the same acts as the whole would.
 */
public final class Folding {
    private static final Comparator<Ref> IN_ORDER =
            Comparator.comparing(Ref::kind).thenComparing(Ref::key);

    private final ReportBook book;
    private final TreeSet<Ref> open = new TreeSet<>(IN_ORDER);
    private final TreeSet<Ref> touched = new TreeSet<>(IN_ORDER);

    private Folding(ReportBook book) {
        this.book = book;
    }

    /** A report or the act it leads. */
    public record Ref(String kind, String key) {}

    /**
     * Takes reports out of the book and others in.
     *
     * @return every act that has, or had, other reports than before, by its leader
     */
    public static Set<Ref> change(ReportBook book, Collection<Report> out, Collection<Report> in) {
        Folding folding = new Folding(book);
        out.forEach(folding::takeOut);
        in.forEach(folding::putIn);
        while (!folding.open.isEmpty()) {
            folding.decide(folding.open.pollFirst());
        }
        return folding.touched;
    }

    private void takeOut(Report report) {
        Filed filed = book.find(report.kind(), report.key());
        if (filed == null) {
            return;
        }
        book.remove(filed);
        touch(filed);
        reopenAround(filed.report());
        if (filed.leads()) {
            reopenNear(filed.report());
        }
        book.firstTwin(report.kind(), report.twin()).ifPresent(first -> open.add(new Ref(report.kind(), first)));
    }

    private void putIn(Report report) {
        Filed filed = new Filed(report, Filed.UNDECIDED);
        reopenAround(report);
        Filed spokesman = book.firstTwin(report.kind(), report.twin())
                .map(first -> book.find(report.kind(), first))
                .orElse(null);
        if (spokesman != null && spokesman.report().key().compareTo(report.key()) < 0) {
            // One more copy goes where the first went, and will go, without a look at the others.
            book.save(filed);
            follow(filed, spokesman.leader());
            return;
        }
        book.save(filed);
        open.add(new Ref(report.kind(), report.key()));
        if (spokesman != null && spokesman.leads()) {
            book.save(spokesman.under(Filed.UNDECIDED));
            touch(spokesman);
            reopenNear(spokesman.report());
        }
    }

    private void decide(Ref ref) {
        Filed filed = book.find(ref.kind(), ref.key());
        if (filed == null) {
            return;
        }
        String twin = filed.report().twin();
        if (!book.firstTwin(ref.kind(), twin).equals(Optional.of(ref.key()))) {
            return;
        }
        Filed leader = leaderOf(filed.report());
        String decided = leader == null ? ref.key() : leader.report().key();
        boolean led = filed.leads();
        if (!filed.leader().equals(decided)) {
            book.twins(ref.kind(), twin).stream()
                    .map(key -> book.find(ref.kind(), key))
                    .filter(Objects::nonNull)
                    .forEach(copy -> follow(copy, decided));
        }
        if (led != decided.equals(ref.key())) {
            reopenNear(filed.report());
        }
    }

    private void follow(Filed filed, String leader) {
        if (!filed.leader().equals(leader)) {
            reopenSiblings(filed.report());
            touch(filed);
            Filed moved = filed.under(leader);
            book.save(moved);
            touch(moved);
        }
    }

    private void touch(Filed filed) {
        if (!filed.leader().equals(Filed.UNDECIDED)) {
            touched.add(new Ref(filed.report().kind(), filed.leader()));
        }
    }

    private @Nullable Filed leaderOf(Report report) {
        Filed best = null;
        int bestLikeness = 0;
        Set<String> taken = takenBySiblings(report);
        int ranks = book.ranks(report.kind());
        for (int rank = 0; rank <= report.rank(); rank++) {
            if ((ranks & 1 << rank) == 0) {
                continue;
            }
            for (Filed leader : book.leadersBetween(report.kind(), from(report, rank), to(report, rank))) {
                if (leader.report().key().compareTo(report.key()) < 0
                        && !taken.contains(leader.report().key())) {
                    int likeness = Likeness.of(leader.report(), report);
                    if (likeness > bestLikeness && !eachHasItsOwn(leader.report(), report)) {
                        best = leader;
                        bestLikeness = likeness;
                    }
                }
            }
        }
        return best;
    }

    /**
     * Whether one is a plan and the other is done, and one of their items tells both: then the plan goes with the plan
     * and the deed with the deed.
     */
    private boolean eachHasItsOwn(Report leader, Report report) {
        return !Likeness.sameGroup(leader.status(), report.status())
                && (fits(leader.siblings(), report) || fits(report.siblings(), leader));
    }

    private boolean fits(List<String> siblings, Report report) {
        for (String key : siblings) {
            Filed sibling = book.find(report.kind(), key);
            if (sibling != null
                    && Likeness.sameGroup(sibling.report().status(), report.status())
                    && Likeness.of(sibling.report(), report) > 0) {
                return true;
            }
        }
        return false;
    }

    private Set<String> takenBySiblings(Report report) {
        Set<String> taken = new HashSet<>();
        for (String sibling : report.siblings()) {
            Filed other = sibling.compareTo(report.key()) < 0 ? book.find(report.kind(), sibling) : null;
            if (other != null) {
                taken.add(other.leader());
            }
        }
        return taken;
    }

    private void reopenSiblings(Report report) {
        for (String sibling : report.siblings()) {
            if (sibling.compareTo(report.key()) > 0) {
                open.add(new Ref(report.kind(), sibling));
            }
        }
    }

    /** What a report tells decides what may join, and be joined by, others of its item. */
    private void reopenAround(Report report) {
        for (String key : report.siblings()) {
            Filed sibling = book.find(report.kind(), key);
            if (sibling != null) {
                open.add(new Ref(report.kind(), key));
                if (sibling.leads()) {
                    reopenNear(sibling.report());
                }
            }
        }
    }

    /** All later reports that might join, or might have joined, this one. */
    private void reopenNear(Report leader) {
        int ranks = book.ranks(leader.kind());
        for (int rank = leader.rank(); rank < Reports.ranks(); rank++) {
            if ((ranks & 1 << rank) == 0) {
                continue;
            }
            String from = from(leader, rank);
            String later = from.compareTo(leader.key()) < 0 ? leader.key() : from;
            for (String near : book.between(leader.kind(), later, to(leader, rank))) {
                if (!near.equals(leader.key())) {
                    open.add(new Ref(leader.kind(), near));
                }
            }
        }
    }

    private static String from(Report report, int rank) {
        int longest = Likeness.longest(report.kind(), Reports.precision(rank));
        return Reports.keyFrom(rank, report.span().from() - Likeness.reach(report) - longest);
    }

    private static String to(Report report, int rank) {
        return Reports.keyFrom(rank, report.span().to() + Likeness.reach(report) + 1);
    }
}
