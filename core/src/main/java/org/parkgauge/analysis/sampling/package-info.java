/**
 * Sampling designs: where in the unit cube of its uncertain choices an index is evaluated.
 */
@NullMarked
package org.parkgauge.analysis.sampling;

import org.jspecify.annotations.NullMarked;
