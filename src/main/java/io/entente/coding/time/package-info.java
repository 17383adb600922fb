/** When: dates of the text against the day it was written. */
@NullMarked
package io.entente.coding.time;

import org.jspecify.annotations.NullMarked;
