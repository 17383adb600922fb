/** From the raw text of a page to sentences of words. */
@NullMarked
package io.entente.coding.text;

import org.jspecify.annotations.NullMarked;
