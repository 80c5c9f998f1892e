/**
 * Two results side by side, and how far ranks hang on the set and on single parts of the index.
 *
 * <table>
 * <caption>Which class when</caption>
 * <tr><th>question</th><th>class</th><th>answer</th></tr>
 * <tr><td>How do two indices, years or versions differ?</td>
 *     <td>{@link org.parkgauge.analysis.comparison.Comparison}</td><td>rank shifts, biggest movers, correlations,
 *     distances</td></tr>
 * <tr><td>What caused the shifts?</td><td>{@link org.parkgauge.analysis.comparison.ChangeCauses}</td><td>parts of
 *     weights, method, data (and the moving scale) that sum to the change</td></tr>
 * <tr><td>Does the index go with what it does not use?</td>
 *     <td>{@link org.parkgauge.analysis.comparison.OutsideVariable}</td><td>correlations with p-value and n, points for a
 *     plot</td></tr>
 * <tr><td>What if a unit joins or leaves?</td><td>{@link org.parkgauge.analysis.comparison.RankStability}</td><td>the
 *     others before and after</td></tr>
 * <tr><td>Does the ranking hang on single units?</td>
 *     <td>{@link org.parkgauge.analysis.comparison.LeaveOneOut}</td><td>the influence of every unit, the movement of every
 *     unit</td></tr>
 * <tr><td>Does it hang on single indicators or dimensions?</td>
 *     <td>{@link org.parkgauge.analysis.comparison.RemovedComponents}</td><td>the index without each</td></tr>
 * <tr><td>Does the method reverse ranks without reason?</td>
 *     <td>{@link org.parkgauge.analysis.comparison.RankReversal}</td><td>three checks, with examples</td></tr>
 * </table>
 *
 * <p>Ranks are always compared among the same units: a unit that is on one side only moves nobody. Whatever an index learns
 * is learned again for every changed set, which is the point of the exercise; with fixed goalposts and given weights all of
 * these find nothing.
 */
@NullMarked
package org.parkgauge.analysis.comparison;

import org.jspecify.annotations.NullMarked;
