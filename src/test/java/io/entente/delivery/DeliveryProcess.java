package io.entente.delivery;

import io.entente.kafka.Clients;
import io.entente.kafka.Topics;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A delivery in a process of its own, to be killed: bootstrap, prefix, URL and secret as arguments. */
final class DeliveryProcess {
    private DeliveryProcess() {}

    public static void main(String[] args) throws InterruptedException {
        WebhookSettings settings = new WebhookSettings(URI.create(args[2]), args[3], true, Duration.ofDays(1));
        new WebhookDelivery(
                        new Clients(args[0], Map.of()),
                        new Topics(args[1]),
                        settings,
                        Clock.systemUTC(),
                        DeliveryListener.NONE)
                .start();
        Thread.currentThread().join();
    }
}
