/**
 * How far scores and ranks move when an index is made otherwise: Monte Carlo over defensible choices.
 */
@NullMarked
package org.parkgauge.analysis.uncertainty;

import org.jspecify.annotations.NullMarked;
