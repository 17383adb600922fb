package io.entente.kafka;

import java.util.List;

/**
 * The names of the contract's topics.
 *
 * @param prefix what each begins with, the {@code application.id} unless set
 */
public record Topics(String prefix) {
    public String news() {
        return prefix + ".news";
    }

    public String coded() {
        return prefix + ".coded";
    }

    public String relations() {
        return prefix + ".relations";
    }

    public String visits() {
        return prefix + ".visits";
    }

    public String alerts() {
        return prefix + ".alerts";
    }

    public String rejected() {
        return prefix + ".rejected";
    }

    /** Where each alert's delivery stands. */
    public String deliveries() {
        return prefix + ".deliveries";
    }

    public List<String> all() {
        return List.of(news(), coded(), relations(), visits(), alerts(), rejected());
    }
}
