/**
 * Is the structure of an index coherent? Statistics of its indicators, what goes with what, which indicators deserve a
 * second look, and which units are alike.
 *
 * <p>Everything works on {@link org.parkgauge.analysis.diagnostics.Variables}: the columns of a data set alone, the
 * indicators of a scored index at a {@link org.parkgauge.analysis.diagnostics.Level}, or the scores of its dimensions.
 * Nothing here changes an index or says what to do: a flag is a question to those who know the matter. The indicators of a
 * composite index mostly make what they describe (a formative index); they need not correlate, and one that does not is no
 * worse for it.
 *
 * <table>
 * <caption>Which class when</caption>
 * <tr><th>question</th><th>class</th><th>needs</th></tr>
 * <tr><td>What do the values look like? Too few, too many zeros, all alike?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.IndicatorStatistics},
 *     {@link org.parkgauge.analysis.diagnostics.DataLimits}</td><td>one value; skewness 3, kurtosis 4</td></tr>
 * <tr><td>How much is missing, by unit, indicator, dimension, group?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.DataAvailability}</td><td>-</td></tr>
 * <tr><td>Which units stand far from the rest?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.OutlierRule}</td><td>z-scores more than 10 units</td></tr>
 * <tr><td>What correlates, and could it be chance?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.CorrelationTable},
 *     {@link org.parkgauge.analysis.diagnostics.CorrelationTest}</td><td>10 units for any power</td></tr>
 * <tr><td>Which indicators count twice, work against each other, belong elsewhere, follow size?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.StructureCheck}</td><td>a scored index, 10 units</td></tr>
 * <tr><td>Do the indicators of a dimension measure one thing?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.CronbachAlpha}</td><td>30 units</td></tr>
 * <tr><td>How many things do they measure, and which?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.PrincipalComponents} with
 *     {@link org.parkgauge.analysis.diagnostics.SamplingAdequacy},
 *     {@link org.parkgauge.analysis.diagnostics.SphericityTest},
 *     {@link org.parkgauge.analysis.diagnostics.ParallelAnalysis}</td><td>five units a variable</td></tr>
 * <tr><td>Which units, or indicators, form groups?</td>
 *     <td>{@link org.parkgauge.analysis.diagnostics.Dendrogram}, {@link org.parkgauge.analysis.diagnostics.KMeans},
 *     {@link org.parkgauge.analysis.diagnostics.Silhouette}</td><td>more units than clusters</td></tr>
 * </table>
 *
 * <p>A statistic that rests on fewer units than it needs is given with an issue; one that does not exist is a {@link
 * org.parkgauge.measure.Measured} without a value that says why. Missing values are left out pair by pair or row by row, as
 * {@link org.parkgauge.analysis.diagnostics.Rows} says; nothing is imputed.
 */
@NullMarked
package org.parkgauge.analysis.diagnostics;

import org.jspecify.annotations.NullMarked;
