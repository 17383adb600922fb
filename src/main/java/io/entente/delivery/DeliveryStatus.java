package io.entente.delivery;

import java.util.List;

/**
 * How the target is served by this instance.
 *
 * @param tried alerts that were sent at least once
 * @param open deliveries that wait or were given up, the longest waiting first
 */
public record DeliveryStatus(
        String target, long tried, long delivered, long waiting, long givenUp, List<Delivery> open) {
    public DeliveryStatus {
        open = List.copyOf(open);
    }
}
