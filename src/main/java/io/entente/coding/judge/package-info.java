/** What to believe: boosted trees and a logistic model over readable features, their weights data files. */
@NullMarked
package io.entente.coding.judge;

import org.jspecify.annotations.NullMarked;
