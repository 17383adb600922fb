package io.entente.model;

import org.jspecify.annotations.Nullable;

/** One who acts for a state in an event: the state alone, or with the person and office that the text names. */
public record Actor(
        String country, @Nullable String person, @Nullable Office office) {}
