/**
 * Step 5 of the OECD/JRC Handbook: indicators of different units on one scale, higher is better.
 *
 * <p>A {@link org.parkgauge.normalization.Normalization} is fitted on the treated reference column and the {@link
 * org.parkgauge.data.Direction} of the indicator, and from then on measures every unit, old or new, on that scale. On a
 * log scale the values and the goalposts have been replaced by their logarithms before. An indicator that is best within
 * a range reaches a method without a form of its own for it as trapezoid membership (0 to 1) where outer limits are
 * given, else as minus the distance to the range; either way higher is better then.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>formula (higher is better)</th><th>depends on the set</th><th>when</th></tr>
 * <tr><td>goalposts</td><td>{@link org.parkgauge.normalization.Goalposts}</td>
 *     <td>low + (x - worst)/(best - worst) (high - low), clamped</td><td>no</td>
 *     <td>the default: norms are known, units come and go, scores must hold over years</td></tr>
 * <tr><td>min-max</td><td>{@link org.parkgauge.normalization.MinMax}</td>
 *     <td>low + (x - min)/(max - min) (high - low)</td><td>yes</td><td>no norm is known; no outliers</td></tr>
 * <tr><td>z-score</td><td>{@link org.parkgauge.normalization.ZScore}</td><td>mean + (x - m)/s sd</td><td>yes</td>
 *     <td>arithmetic indices; comparison with the average</td></tr>
 * <tr><td>rank</td><td>{@link org.parkgauge.normalization.RankScore}</td><td>1 for the worst, n for the best</td>
 *     <td>yes, keeps the reference</td><td>only the order of values is trusted</td></tr>
 * <tr><td>identity</td><td>{@link org.parkgauge.normalization.Identity}</td><td>x</td><td>no</td>
 *     <td>values are on one scale already, or the aggregation scales by itself</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.normalization;

import org.jspecify.annotations.NullMarked;
