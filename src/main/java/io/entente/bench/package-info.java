/** Measures this machine: the service beside what Kafka alone can do, in one run. */
@NullMarked
package io.entente.bench;

import org.jspecify.annotations.NullMarked;
