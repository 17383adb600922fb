/** From text to events: a pure function over lexicons, which knows nothing of Kafka. */
@NullMarked
package io.entente.coding;

import org.jspecify.annotations.NullMarked;
