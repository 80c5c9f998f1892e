/**
 * The index itself: defined, fitted, scored, explained.
 *
 * <p>{@link org.parkgauge.index.IndexSpec} is the recipe, pure data: a tree of {@link org.parkgauge.index.Dimension}s and
 * {@link org.parkgauge.index.Indicator}s and the steps. {@link org.parkgauge.index.FittedIndex} is the recipe with all that
 * was learned from a reference set. {@link org.parkgauge.index.Scores} is what it says of some units, each score with its
 * {@link org.parkgauge.index.Explanation}, and every result with its {@link org.parkgauge.index.Provenance}.
 *
 * <p>A value walks one way: raw variable, denominators, imputation, treatment, logarithm and orientation, normalization,
 * then weights and aggregation, from the leaves to the root.
 *
 * <pre>{@code
 * IndexSpec spec = IndexSpec.named("demo").root(Dimension.of("ALL",
 *         Indicator.of("ROADS").higherIsBetter(0, 10),
 *         Indicator.of("COMMUTE").lowerIsBetter(60, 15))).build();
 * Scores scores = spec.fit(parks).score(parks);
 * }</pre>
 */
@NullMarked
package org.parkgauge.index;

import org.jspecify.annotations.NullMarked;
