package io.entente.topology;

/** Rebuilds all state from the log of news, silently. */
public final class Replay {
    private Replay() {}
}
