/** What was done: phrases that tell acts, tied to who did them and to whom, with their status. */
@NullMarked
package io.entente.coding.act;

import org.jspecify.annotations.NullMarked;
