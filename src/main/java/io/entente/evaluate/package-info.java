/** How well the coder does against gold items: the codebook's measures, to the last digit. */
@NullMarked
package io.entente.evaluate;

import org.jspecify.annotations.NullMarked;
