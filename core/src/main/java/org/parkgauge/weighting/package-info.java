/**
 * Step 6 of the OECD/JRC Handbook, first half: how much each child of a node counts.
 *
 * <p>A {@link org.parkgauge.weighting.Weighting} looks at the children of one node and returns a number for each; the
 * engine rescales them to the sum 1. In an arithmetic index weights are rates of exchange, not importances: look at the
 * effective weights and at the correlation of each indicator with the score before reading them as importance.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>where the weights come from</th><th>when</th></tr>
 * <tr><td>given</td><td>{@link org.parkgauge.weighting.GivenWeights}</td><td>the definition of the index (1 by
 *     default)</td><td>the default; weights were decided</td></tr>
 * <tr><td>equal</td><td>{@link org.parkgauge.weighting.EqualWeights}</td><td>1/n</td><td>nobody could decide</td></tr>
 * <tr><td>entropy</td><td>{@link org.parkgauge.weighting.EntropyWeights}</td><td>the dispersion of the data</td>
 *     <td>as a check; rewards noise and outliers, needs many units</td></tr>
 * <tr><td>ahp</td><td>{@link org.parkgauge.weighting.AnalyticHierarchy}</td><td>pairwise judgements</td>
 *     <td>experts can compare, few children</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.weighting;

import org.jspecify.annotations.NullMarked;
