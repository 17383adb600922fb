/** The bundled sample: a made-up year of news, dated relative to today. */
@NullMarked
package io.entente.demo;

import org.jspecify.annotations.NullMarked;
