/** Which hosts may be called: what the fetching of sources and the delivery of alerts share. */
@NullMarked
package io.entente.net;

import org.jspecify.annotations.NullMarked;
