/**
 * Aggregations that compare units pair by pair, so that no child can buy off another at any rate. They keep a copy of the
 * reference values, against which a new unit is compared too, and need every child of a unit.
 */
@NullMarked
package org.parkgauge.aggregation.outranking;

import org.jspecify.annotations.NullMarked;
