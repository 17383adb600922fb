/** The words all stations share: plain records and enums that depend on nothing but the JDK. */
@NullMarked
package io.entente.model;

import org.jspecify.annotations.NullMarked;
