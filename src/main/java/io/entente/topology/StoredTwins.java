package io.entente.topology;

import io.entente.fold.Filed;
import io.entente.fold.Folding.Ref;
import io.entente.fold.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which reports of one pair say the same in the same words, during one change; see {@link StoredReports}. */
final class StoredTwins {
    private final ReportRows rows;
    private final Map<Ref, Group> groups = new HashMap<>();

    StoredTwins(ReportRows rows) {
        this.rows = rows;
    }

    /** All of one wording: {@code stored} is the first before the change. */
    private static final class Group {
        final @Nullable String stored;
        final Set<String> came = new HashSet<>();
        final Set<String> went = new HashSet<>();

        Group(@Nullable String stored) {
            this.stored = stored;
        }
    }

    void change(@Nullable Filed before, @Nullable Filed after) {
        Ref from = before == null ? null : twin(before.report());
        Ref to = after == null ? null : twin(after.report());
        if (before != null && from != null && !from.equals(to)) {
            move(before.report().key(), group(from).came, group(from).went);
        }
        if (after != null && to != null && !to.equals(from)) {
            move(after.report().key(), group(to).went, group(to).came);
        }
    }

    private static void move(String key, Set<String> from, Set<String> to) {
        if (!from.remove(key)) {
            to.add(key);
        }
    }

    private static Ref twin(Report report) {
        return new Ref(report.kind(), report.twin());
    }

    Optional<String> first(String kind, String twin) {
        return first(new Ref(kind, twin));
    }

    private Optional<String> first(Ref twin) {
        Group group = group(twin);
        boolean kept = group.stored != null && !group.went.contains(group.stored);
        Set<String> keys = new TreeSet<>(group.came);
        if (kept) {
            keys.add(group.stored);
        } else if (group.stored != null) {
            keys.addAll(rows.copies(twin, group.went.size() + 1));
            keys.removeAll(group.went);
        }
        return keys.stream().findFirst();
    }

    List<String> of(String kind, String twin) {
        Group group = group(new Ref(kind, twin));
        Set<String> keys = new TreeSet<>(group.came);
        if (group.stored != null) {
            keys.add(group.stored);
            keys.addAll(rows.copies(new Ref(kind, twin), Integer.MAX_VALUE));
            keys.removeAll(group.went);
        }
        return new ArrayList<>(keys);
    }

    void flush() {
        groups.forEach((twin, group) -> {
            if (!group.came.isEmpty() || !group.went.isEmpty()) {
                flush(twin, group, first(twin).orElse(null));
            }
        });
    }

    private void flush(Ref twin, Group group, @Nullable String first) {
        if (first == null || !first.equals(group.stored)) {
            rows.writeFirstTwin(twin, first);
            if (first != null && !group.came.contains(first)) {
                rows.writeCopy(twin, first, false);
            }
            if (group.stored != null && !group.went.contains(group.stored)) {
                rows.writeCopy(twin, group.stored, true);
            }
        }
        group.came.stream().filter(key -> !key.equals(first)).forEach(key -> rows.writeCopy(twin, key, true));
        group.went.stream().filter(key -> !key.equals(group.stored)).forEach(key -> rows.writeCopy(twin, key, false));
    }

    private Group group(Ref twin) {
        return groups.computeIfAbsent(twin, ref -> new Group(rows.firstTwin(ref)));
    }
}
