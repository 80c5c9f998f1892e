/**
 * Aggregations that measure how near a unit comes to an ideal point, drawn from the reference set and then frozen. They
 * need every child of a unit.
 */
@NullMarked
package org.parkgauge.aggregation.ideal;

import org.jspecify.annotations.NullMarked;
