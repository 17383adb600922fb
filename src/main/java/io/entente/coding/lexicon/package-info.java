/** What the coder knows: words, names and phrases from data files, and the one pass that finds them. */
@NullMarked
package io.entente.coding.lexicon;

import org.jspecify.annotations.NullMarked;
