/** What news comes from: readers that turn files, feeds, pages and posted bodies into items or named faults. */
@NullMarked
package io.entente.source;

import org.jspecify.annotations.NullMarked;
