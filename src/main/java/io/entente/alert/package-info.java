/** The rules by which a change of an act, a visit or a relation wakes someone. */
@NullMarked
package io.entente.alert;

import org.jspecify.annotations.NullMarked;
