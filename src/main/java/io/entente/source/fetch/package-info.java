/** Polite and guarded fetching over HTTP: limits of size and time, robots.txt, pace per host, conditional requests. */
@NullMarked
package io.entente.source.fetch;

import org.jspecify.annotations.NullMarked;
