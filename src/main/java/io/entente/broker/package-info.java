/** A real Kafka broker in this process, for those who have no cluster. */
@NullMarked
package io.entente.broker;

import org.jspecify.annotations.NullMarked;
