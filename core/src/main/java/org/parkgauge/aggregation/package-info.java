/**
 * Step 6 of the OECD/JRC Handbook, second half: one score from the scores of the children.
 *
 * <p>An {@link org.parkgauge.aggregation.Aggregation} is fitted on the children of a node and their weights; the fitted
 * form scores one unit at a time, always higher for better. How far a bad child can be bought off by a good one is the
 * choice to be made: fully by the arithmetic mean, less by the geometric, hardly by the harmonic.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>score</th><th>missing children</th><th>depends on the set</th></tr>
 * <tr><td>arithmetic</td><td>{@link org.parkgauge.aggregation.mean.Arithmetic}</td><td>sum w x</td>
 *     <td>weights of the rest rescaled</td><td>no</td></tr>
 * <tr><td>geometric</td><td>{@link org.parkgauge.aggregation.mean.Geometric}</td><td>prod x^w, above a floor</td>
 *     <td>weights of the rest rescaled</td><td>no</td></tr>
 * <tr><td>harmonic</td><td>{@link org.parkgauge.aggregation.mean.Harmonic}</td><td>1 / sum (w / x)</td>
 *     <td>weights of the rest rescaled</td><td>no</td></tr>
 * <tr><td>topsis</td><td>{@link org.parkgauge.aggregation.ideal.Topsis}</td><td>closeness to the ideal point</td>
 *     <td>no score</td><td>yes</td></tr>
 * <tr><td>copeland</td><td>{@link org.parkgauge.aggregation.outranking.Copeland}</td><td>duels won minus duels lost</td>
 *     <td>no score</td><td>yes, keeps the reference</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.aggregation;

import org.jspecify.annotations.NullMarked;
