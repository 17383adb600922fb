/** What every client of the broker shares: topic names, creation and checks, client settings, rejected records. */
@NullMarked
package io.entente.kafka;

import org.jspecify.annotations.NullMarked;
