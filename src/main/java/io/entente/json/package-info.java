/** How the shared records look in JSON. */
@NullMarked
package io.entente.json;

import org.jspecify.annotations.NullMarked;
