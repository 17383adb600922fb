/** What the service tells Prometheus, by the contract's names. */
@NullMarked
package io.entente.metrics;

import org.jspecify.annotations.NullMarked;
