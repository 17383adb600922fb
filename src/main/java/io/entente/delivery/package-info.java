/** Alerts to a webhook: signed, retried, remembered over restarts, and never dropped without a trace. */
@NullMarked
package io.entente.delivery;

import org.jspecify.annotations.NullMarked;
