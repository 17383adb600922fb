/** What to believe: small logistic models over readable features, their weights a data file. */
@NullMarked
package io.entente.coding.judge;

import org.jspecify.annotations.NullMarked;
