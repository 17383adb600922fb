/** From sources to the topic of news: sent items are counted only once the broker has them, bad ones are kept. */
@NullMarked
package io.entente.ingest;

import org.jspecify.annotations.NullMarked;
