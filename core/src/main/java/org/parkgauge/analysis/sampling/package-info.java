/**
 * Sampling designs: where in the unit cube of its uncertain choices an index, or any model, is evaluated. A point is known by
 * its number alone, so that any thread can make any point, and the same seed gives the same points.
 *
 * <table>
 * <caption>Which design when</caption>
 * <tr><th>design</th><th>points</th><th>error of a mean over n points</th><th>when</th></tr>
 * <tr><td>{@link org.parkgauge.analysis.sampling.RandomDesign}</td><td>independent</td><td>1/sqrt(n)</td>
 *     <td>where the error is to be told from the draws themselves: percentiles, bootstrap intervals</td></tr>
 * <tr><td>{@link org.parkgauge.analysis.sampling.SobolDesign}</td><td>evenly spread, best with a power of two; at most 1000
 *     coordinates</td><td>nearly 1/n for smooth functions, n^(-3/2) scrambled; about 1/sqrt(n) where many choices
 *     are discrete and interact</td><td>the usual choice</td></tr>
 * <tr><td>{@link org.parkgauge.analysis.sampling.LatinHypercube}</td><td>one in each of n intervals of every
 *     coordinate</td><td>1/sqrt(n), without the part that single coordinates explain</td><td>more than 1000 coordinates;
 *     nearly additive functions; n not a power of two</td></tr>
 * </table>
 *
 * <p>The points of a Sobol sequence or a Latin hypercube depend on one another, so the spread of the draws says nothing of the
 * error of their mean. Repeat the design with other seeds: the replications are independent.
 */
@NullMarked
package org.parkgauge.analysis.sampling;

import org.jspecify.annotations.NullMarked;
