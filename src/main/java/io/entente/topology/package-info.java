/** The way of the data through Kafka Streams: its steps, its stores, and the readers of these. */
@NullMarked
package io.entente.topology;

import org.jspecify.annotations.NullMarked;
