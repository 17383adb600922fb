/** The arithmetic of the relationship score: exact sums, decayed when read. */
@NullMarked
package io.entente.score;

import org.jspecify.annotations.NullMarked;
