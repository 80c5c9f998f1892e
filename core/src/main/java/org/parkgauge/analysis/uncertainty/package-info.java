/**
 * How far scores and ranks move when an index is made otherwise, in ways that could be defended as well.
 *
 * <p>A rank rests on choices: how values are normalized, weighed and averaged, which indicators are taken, how exact the data
 * are. State what could have been otherwise as {@linkplain org.parkgauge.analysis.uncertainty.Source sources} of an
 * {@link org.parkgauge.analysis.uncertainty.UncertainIndex}, let them all vary at once, and look at the ranks of many draws:
 *
 * <pre>{@code
 * Robustness robustness = UncertainIndex.of(spec, parks)
 *         .varying(
 *                 Choice.normalizations(new MinMax(1, 100), new RankScore()),
 *                 Choice.aggregations(List.of("ICII"), new Geometric(1), new Arithmetic()),
 *                 WeightNoise.uniform(0.25))
 *         .simulate(Simulation.of(10_000).seed(42));
 * for (UnitRobustness park : robustness.root().units()) {
 *     System.out.println(park.text().in(Language.EN));
 * }
 * }</pre>
 *
 * <p>For a first answer take {@link org.parkgauge.analysis.uncertainty.UsualChoices}.
 *
 * <table>
 * <caption>What can vary</caption>
 * <tr><th>question</th><th>source</th></tr>
 * <tr><td>another normalization, treatment, imputation?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.Choice#normalizations}, {@code treatments}, {@code imputations}</td></tr>
 * <tr><td>another mean, or weighting, of all dimensions or of some?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.Choice#aggregations(org.parkgauge.aggregation.Aggregation...)}, {@code
 *     weightings}</td></tr>
 * <tr><td>the weights of which expert?</td><td>{@link org.parkgauge.analysis.uncertainty.Choice#weightSets}</td></tr>
 * <tr><td>without an indicator, or a dimension?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.Choice#indicatorLeftOut}, {@code dimensionLeftOut}</td></tr>
 * <tr><td>any other recipe?</td><td>{@link org.parkgauge.analysis.uncertainty.Choice#of} of {@link
 *     org.parkgauge.analysis.uncertainty.Option}s</td></tr>
 * <tr><td>every weight a little more or less?</td><td>{@link org.parkgauge.analysis.uncertainty.WeightNoise}</td></tr>
 * <tr><td>the weights of one dimension around, or far from, those given?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.WeightDistribution}</td></tr>
 * <tr><td>one weight between two numbers?</td><td>{@link org.parkgauge.analysis.uncertainty.WeightRange}</td></tr>
 * <tr><td>errors in the data?</td><td>{@link org.parkgauge.analysis.uncertainty.MeasurementError}</td></tr>
 * <tr><td>other goalposts?</td><td>{@link org.parkgauge.analysis.uncertainty.GoalpostShift}</td></tr>
 * <tr><td>another set of units?</td><td>{@link org.parkgauge.analysis.uncertainty.UnitLeftOut}</td></tr>
 * </table>
 *
 * <table>
 * <caption>What comes of it</caption>
 * <tr><th>question</th><th>answer</th></tr>
 * <tr><td>between which ranks does a unit move?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.UnitRobustness#rankRange()}, with mean, median, any quantile</td></tr>
 * <tr><td>how often is it first, among the first three?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.NodeRobustness#acceptability()}, {@code topShare}</td></tr>
 * <tr><td>how often does it beat another?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.NodeRobustness#wins()}</td></tr>
 * <tr><td>which units do the choices not tell apart?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.NodeRobustness#bands(double)}</td></tr>
 * <tr><td>what was draw 17?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.Robustness#draw(long)}: recipe and data, for anybody to score</td></tr>
 * <tr><td>were there enough draws?</td><td>{@link org.parkgauge.analysis.uncertainty.Convergence}</td></tr>
 * <tr><td>which choice moves the ranks?</td>
 *     <td>{@link org.parkgauge.analysis.uncertainty.UncertainIndex#model(java.util.List)}, for {@code
 *     org.parkgauge.analysis.sensitivity}</td></tr>
 * </table>
 *
 * <p>A rank range holds over the stated choices (在所述各种选择下). It is no confidence interval: the choices are no sample of
 * anything, and other choices give other ranges. State the choices wherever a range is shown.
 *
 * <p>The same seed gives the same result, bit by bit, for any number of threads. What is held does not grow with the draws:
 * sums, counts of ranks and of wins, and up to about four million scores a node for quantiles; a draw is made again by its
 * number.
 */
@NullMarked
package org.parkgauge.analysis.uncertainty;

import org.jspecify.annotations.NullMarked;
