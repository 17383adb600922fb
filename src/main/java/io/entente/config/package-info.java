/** Settings: one table of names and defaults, one order of precedence, bound to each station's own record. */
@NullMarked
package io.entente.config;

import org.jspecify.annotations.NullMarked;
