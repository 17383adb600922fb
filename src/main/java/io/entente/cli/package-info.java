/** The commands: what a person types, and what it prints. */
@NullMarked
package io.entente.cli;

import org.jspecify.annotations.NullMarked;
