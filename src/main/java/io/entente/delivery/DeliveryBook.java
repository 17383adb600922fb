package io.entente.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deliveries of the partitions that this instance owns. Written by the delivery thread only; {@link #status} may be
 * asked from any.
 */
final class DeliveryBook {
    private static final int SHOWN = 1000;

    private final Map<String, Delivery> byId = new ConcurrentHashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> underWay = new HashSet<>();

    private record Due(Instant at, String id) {}

    Optional<Delivery> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void put(Delivery delivery) {
        byId.put(delivery.id(), delivery);
        if (delivery.state() == Delivery.State.WAITING) {
            waiting.add(delivery.id());
        } else {
            waiting.remove(delivery.id());
        }
        if (delivery.next() != null) {
            due.add(new Due(delivery.next(), delivery.id()));
        }
    }

    void forget(Collection<Integer> partitions) {
        byId.values().removeIf(delivery -> partitions.contains(delivery.partition()));
        waiting.retainAll(byId.keySet());
    }

    void clear() {
        byId.clear();
        due.clear();
        waiting.clear();
        underWay.clear();
    }

    /** Takes up to {@code most} deliveries that are due; they are under way until {@link #arrived}. */
    List<Delivery> takeDue(Instant now, int most) {
        List<Delivery> taken = new ArrayList<>();
        while (underWay.size() < most && !due.isEmpty() && !due.peek().at().isAfter(now)) {
            Due first = due.poll();
            Delivery delivery = byId.get(first.id());
            boolean current = delivery != null && first.at().equals(delivery.next());
            if (current && underWay.add(first.id())) {
                taken.add(delivery);
            }
        }
        return taken;
    }

    void arrived(String id) {
        underWay.remove(id);
    }

    int underWay() {
        return underWay.size();
    }

    int waiting() {
        return waiting.size();
    }

    DeliveryStatus status(String target) {
        List<Delivery> open = byId.values().stream()
                .filter(Delivery::open)
                .sorted(Comparator.comparing(Delivery::since).thenComparing(Delivery::id))
                .limit(SHOWN)
                .toList();
        return new DeliveryStatus(
                target,
                byId.values().stream().filter(d -> d.attempts() > 0).count(),
                count(Delivery.State.DELIVERED),
                count(Delivery.State.WAITING),
                count(Delivery.State.GIVEN_UP),
                open);
    }

    private long count(Delivery.State state) {
        return byId.values().stream().filter(d -> d.state() == state).count();
    }
}
