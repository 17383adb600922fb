/** From reports to acts and visits: which reports tell the same thing, and what they say together. */
@NullMarked
package io.entente.fold;

import org.jspecify.annotations.NullMarked;
