/** Answers questions for the whole cluster: finds who holds a key, reads the stores, gathers from all instances. */
@NullMarked
package io.entente.query;

import org.jspecify.annotations.NullMarked;
