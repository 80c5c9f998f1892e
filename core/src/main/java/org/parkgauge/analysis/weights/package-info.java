/**
 * What a ranking owes to its weights, exactly. Weights are choices; instead of drawing some at random, this package asks
 * what holds for all weights within stated limits, and proves it.
 *
 * <pre>{@code
 * WeightSpace space = WeightSpace.of(scores, WeightSets.within(0.25));
 * space.preferences().hasse();
 * }</pre>
 *
 * <table>
 * <caption>Which question where</caption>
 * <tr><th>question</th><th>ask</th><th>answer</th></tr>
 * <tr><td>Which unit is ahead whatever the weights?</td>
 *     <td>{@link org.parkgauge.analysis.weights.Preferences}</td>
 *     <td>necessary and possible preference, worst cases with their weights</td></tr>
 * <tr><td>What is certain, as a picture?</td>
 *     <td>{@link org.parkgauge.analysis.weights.Hasse}</td><td>a partial order with levels and edges</td></tr>
 * <tr><td>Which ranks can a unit have?</td>
 *     <td>{@link org.parkgauge.analysis.weights.RankRanges}</td>
 *     <td>certain outer and witnessed inner ranges; bands</td></tr>
 * <tr><td>How far can one weight go?</td>
 *     <td>{@link org.parkgauge.analysis.weights.WeightStability}</td>
 *     <td>the range of a weight in which the ranking, the first place or a pair stays</td></tr>
 * <tr><td>What would it take to overtake?</td>
 *     <td>{@link org.parkgauge.analysis.weights.Overtaking}</td>
 *     <td>the smallest change of weights, or that there is none</td></tr>
 * <tr><td>How large is the part of the weights at which a unit has a rank?</td>
 *     <td>{@link org.parkgauge.analysis.weights.Acceptability}</td>
 *     <td>acceptability indices, central weights, confidence factors; the only question answered by sampling</td></tr>
 * </table>
 *
 * <p>Limits are set for each node ({@link org.parkgauge.analysis.weights.WeightSet}) and independent of one another. Answers
 * are exact for arithmetic trees, for geometric trees, and for arithmetic dimensions of any depth below geometric nodes, with
 * or without a floor. For arithmetic nodes above geometric ones, and for units that lack different indicators of one
 * dimension, they are bounds that err on the side of claiming less, and say so. Every claim that something can happen comes
 * with a {@link org.parkgauge.analysis.weights.WeightChoice} that anybody can score.
 *
 * <p>Not for judging weights themselves (whose are they, what do they mean?), nor for uncertainty of data and method, which
 * needs sampling.
 */
@NullMarked
package org.parkgauge.analysis.weights;

import org.jspecify.annotations.NullMarked;
