/**
 * Plain statistics on {@code double[]}: the ground on which the steps of an index stand.
 *
 * <p>NaN means missing, everywhere and only that. Each method says whether it leaves missing values out; none replaces
 * them. Conventions are stated where tools differ: the divisor of a standard deviation ({@link
 * org.parkgauge.statistics.Moments}), the type of a quantile ({@link org.parkgauge.statistics.Quantiles}), the rule for
 * ties ({@link org.parkgauge.statistics.Ties}). {@link org.parkgauge.statistics.Vector} and {@link
 * org.parkgauge.statistics.Matrix} (dense or sparse) are immutable values that may stand inside records and be compared.
 */
@NullMarked
package org.parkgauge.statistics;

import org.jspecify.annotations.NullMarked;
