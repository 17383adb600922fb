/** The running service: its parts wired together, started in order and ended in reverse. */
@NullMarked
package io.entente.app;

import org.jspecify.annotations.NullMarked;
