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
 *     <td>low + (x - min)/(max - min) (high - low)</td><td>yes</td>
 *     <td>no norm is known; no outliers</td></tr>
 * <tr><td>percentile-range</td><td>{@link org.parkgauge.normalization.PercentileRange}</td>
 *     <td>min-max between two percentiles, clamped</td><td>yes</td>
 *     <td>no norm is known, and there are outliers</td></tr>
 * <tr><td>z-score</td><td>{@link org.parkgauge.normalization.ZScore}</td>
 *     <td>mean + (x - m)/s sd</td><td>yes</td>
 *     <td>arithmetic indices; comparison with the average</td></tr>
 * <tr><td>robust-z</td><td>{@link org.parkgauge.normalization.RobustZScore}</td>
 *     <td>centre + (x - median)/(c MAD) spread</td><td>yes</td>
 *     <td>the same with outliers</td></tr>
 * <tr><td>logistic</td><td>{@link org.parkgauge.normalization.Logistic}</td>
 *     <td>low + (high - low)/(1 + exp(-k z))</td><td>yes</td>
 *     <td>bounds without a hard edge</td></tr>
 * <tr><td>rank</td><td>{@link org.parkgauge.normalization.RankScore}</td>
 *     <td>1 for the worst, n for the best</td><td>yes, keeps the reference</td>
 *     <td>only the order of values is trusted</td></tr>
 * <tr><td>borda</td><td>{@link org.parkgauge.normalization.Borda}</td>
 *     <td>rank - 1</td><td>yes, keeps the reference</td>
 *     <td>points to be added up</td></tr>
 * <tr><td>percentile-rank</td><td>{@link org.parkgauge.normalization.PercentileRank}</td>
 *     <td>low + (rank - 1)/(n - 1) (high - low)</td><td>yes, keeps the reference</td>
 *     <td>the order alone, on a scale that does not depend on n</td></tr>
 * <tr><td>distance-to-target</td><td>{@link org.parkgauge.normalization.DistanceToTarget}</td>
 *     <td>(x - w)/(T - w), w the worst</td><td>yes</td>
 *     <td>a policy target is given</td></tr>
 * <tr><td>distance-to-unit</td><td>{@link org.parkgauge.normalization.DistanceToUnit}</td>
 *     <td>(x - w)/(r - w), r the value of a unit</td><td>yes</td>
 *     <td>one unit is the benchmark</td></tr>
 * <tr><td>distance-to-best, cenit-distance</td><td>{@link org.parkgauge.normalization.DistanceToBest}</td>
 *     <td>(x - w)/(b - w), b the best</td><td>yes</td>
 *     <td>the leader is the benchmark</td></tr>
 * <tr><td>best-range</td><td>{@link org.parkgauge.normalization.BandDistance}</td>
 *     <td>1 - d/D, d the distance to the best range</td><td>yes</td>
 *     <td>a best range without outer limits</td></tr>
 * <tr><td>efficacy</td><td>{@link org.parkgauge.normalization.EfficacyCoefficient}</td>
 *     <td>60 + 40 t, or 60 exp(-t ln 0.6)</td><td>no, or yes by option</td>
 *     <td>scores in the style of Chinese performance evaluation</td></tr>
 * <tr><td>steps</td><td>{@link org.parkgauge.normalization.StepScale}</td>
 *     <td>a score for each class between cut points</td><td>no, or yes by option</td>
 *     <td>norms are given as grades</td></tr>
 * <tr><td>value-table</td><td>{@link org.parkgauge.normalization.ValueTable}</td>
 *     <td>a score for each value, or interpolated</td><td>no</td>
 *     <td>values are codes of grades; value functions</td></tr>
 * <tr><td>fraction-of-maximum</td><td>{@link org.parkgauge.normalization.FractionOfMaximum}</td>
 *     <td>x/max; cost 1 - x/max</td><td>yes</td>
 *     <td>shares of the largest</td></tr>
 * <tr><td>linear</td><td>{@link org.parkgauge.normalization.LinearRatio}</td>
 *     <td>x/max; cost min/x</td><td>yes</td>
 *     <td>ratios must be kept; WASPAS</td></tr>
 * <tr><td>nonlinear</td><td>{@link org.parkgauge.normalization.NonlinearRatio}</td>
 *     <td>(x/max)^2; cost (min/x)^3</td><td>yes</td>
 *     <td>differences near the best count more</td></tr>
 * <tr><td>sum</td><td>{@link org.parkgauge.normalization.SumShare}</td>
 *     <td>x/sum; cost (1/x)/sum(1/x)</td><td>yes</td>
 *     <td>shares of a whole; COPRAS, entropy</td></tr>
 * <tr><td>vector</td><td>{@link org.parkgauge.normalization.UnitVector}</td>
 *     <td>x/length; cost 1 - x/length</td><td>yes</td>
 *     <td>TOPSIS and its kin, turned to higher is better</td></tr>
 * <tr><td>logarithmic</td><td>{@link org.parkgauge.normalization.LogRatio}</td>
 *     <td>ln x/ln(product)</td><td>yes</td>
 *     <td>to follow the literature; the unit of measure matters</td></tr>
 * <tr><td>enhanced-accuracy</td><td>{@link org.parkgauge.normalization.EnhancedAccuracy}</td>
 *     <td>1 - (max - x)/sum(max - x)</td><td>yes</td>
 *     <td>to follow the literature</td></tr>
 * <tr><td>zavadskas-turskis</td><td>{@link org.parkgauge.normalization.ZavadskasTurskis}</td>
 *     <td>1 - (max - x)/max; cost 1 - (x - min)/min</td><td>yes</td>
 *     <td>to follow the literature</td></tr>
 * <tr><td>mean-value</td><td>{@link org.parkgauge.normalization.MeanValue}</td>
 *     <td>x/mean; cost by reciprocals</td><td>yes</td>
 *     <td>grey relational analysis</td></tr>
 * <tr><td>initial-value</td><td>{@link org.parkgauge.normalization.InitialValue}</td>
 *     <td>x/first; cost first/x</td><td>yes, and on its first unit</td>
 *     <td>series of years</td></tr>
 * <tr><td>negate</td><td>{@link org.parkgauge.normalization.Negation}</td>
 *     <td>x; cost -x</td><td>no</td>
 *     <td>one unit of measure for all; the aggregation scales by itself</td></tr>
 * <tr><td>reciprocal</td><td>{@link org.parkgauge.normalization.Reciprocal}</td>
 *     <td>x; cost 1/x</td><td>no</td>
 *     <td>to follow the literature; explodes near 0</td></tr>
 * <tr><td>identity</td><td>{@link org.parkgauge.normalization.Identity}</td>
 *     <td>x, whatever the direction</td><td>no</td>
 *     <td>values are on one scale already, or the aggregation scales by itself</td></tr>
 * </table>
 *
 * <p>An indicator whose reference values are all equal tells no units apart. Methods that cannot be fitted to one take a
 * {@link org.parkgauge.normalization.Constant} policy; whatever it does beyond refusing is reported with an issue. Methods
 * with a formula for positive values alone refuse others by name, in the reference set and later.
 */
@NullMarked
package org.parkgauge.normalization;

import org.jspecify.annotations.NullMarked;
