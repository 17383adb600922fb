/** The outward HTTP service: routes, parameters, errors by RFC 9457; it reads stores only through the query layer. */
@NullMarked
package io.entente.http;

import org.jspecify.annotations.NullMarked;
