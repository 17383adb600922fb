package io.entente.cli;

/** A command that takes all settings as options; {@link Main} adds them. */
interface WithSettings {}
