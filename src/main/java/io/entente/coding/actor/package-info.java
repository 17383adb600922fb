/** Who is meant: states, and the people and bodies that act for them. */
@NullMarked
package io.entente.coding.actor;

import org.jspecify.annotations.NullMarked;
