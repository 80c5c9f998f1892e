/**
 * Step 6 of the OECD/JRC Handbook, first half: how much each child of a node counts.
 *
 * <p>A {@link org.parkgauge.weighting.Weighting} looks at the children of one node and returns a number for each; the
 * engine rescales them to the sum 1. In an arithmetic index weights are rates of exchange, not importances: look at the
 * effective weights and at the correlation of each indicator with the score (the weight report of the index) before reading
 * them as importance.
 *
 * <p>Methods that follow the data work on the values as the node sees them, on complete reference rows, and depend on the set:
 * another set, other weights. A child that does not vary gets 0, with an issue. Directions are settled by the normalization; on
 * {@code identity} they are still open, and each method says whether it honours them. Methods by judgement hold numbers keyed by
 * child code, exactly one for each child of positive weight, and ignore the data. Combinations, caps and shrinkage hold other
 * weightings.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>where the weights come from</th><th>when</th></tr>
 * <tr><td>given</td><td>{@link org.parkgauge.weighting.GivenWeights}</td><td>the definition of the index (1 by
 *     default)</td><td>the default; weights were decided</td></tr>
 * <tr><td>named-set</td><td>{@link org.parkgauge.weighting.NamedSetWeights}</td><td>one of several named sets</td>
 *     <td>several deciders; variants of one index</td></tr>
 * <tr><td>equal</td><td>{@link org.parkgauge.weighting.EqualWeights}</td><td>1/n</td><td>nobody could decide</td></tr>
 * <tr><td>entropy</td><td>{@link org.parkgauge.weighting.EntropyWeights}</td><td>the dispersion of the data</td>
 *     <td>as a check; rewards noise and outliers, needs many units</td></tr>
 * <tr><td>standard-deviation, variance</td><td>{@link org.parkgauge.weighting.StandardDeviationWeights}, {@link
 *     org.parkgauge.weighting.VarianceWeights}</td><td>dispersion</td><td>on columns of one scale</td></tr>
 * <tr><td>coefficient-of-variation, gini, angle</td><td>{@link org.parkgauge.weighting.VariationWeights}, {@link
 *     org.parkgauge.weighting.GiniWeights}, {@link org.parkgauge.weighting.AngleWeights}</td><td>relative dispersion</td>
 *     <td>on ratio scales with a true zero</td></tr>
 * <tr><td>critic</td><td>{@link org.parkgauge.weighting.CriticWeights}</td><td>dispersion times conflict</td><td>correlated
 *     children should not count twice</td></tr>
 * <tr><td>merec, lopcow, mpsi</td><td>{@link org.parkgauge.weighting.MerecWeights}, {@link
 *     org.parkgauge.weighting.LopcowWeights}, {@link org.parkgauge.weighting.MpsiWeights}</td><td>effects of removal,
 *     percentage change, deviation</td><td>to match studies that use them</td></tr>
 * <tr><td>cilos, idocriw</td><td>{@link org.parkgauge.weighting.CilosWeights}, {@link
 *     org.parkgauge.weighting.IdocriwWeights}</td><td>what is lost elsewhere at the best of each</td><td>children that trade
 *     off</td></tr>
 * <tr><td>pca, factor</td><td>{@link org.parkgauge.weighting.PrincipalComponentWeights}, {@link
 *     org.parkgauge.weighting.FactorWeights}</td><td>what varies together</td><td>many units, correlated children</td></tr>
 * <tr><td>optimized</td><td>{@link org.parkgauge.weighting.OptimizedWeights}</td><td>the correlation or importance
 *     wanted</td><td>weights shall mean importance</td></tr>
 * <tr><td>ahp, group-ahp</td><td>{@link org.parkgauge.weighting.AnalyticHierarchy}, {@link
 *     org.parkgauge.weighting.GroupHierarchy}</td><td>pairwise judgements</td><td>experts can compare, few children</td></tr>
 * <tr><td>best-worst</td><td>{@link org.parkgauge.weighting.BestWorst}</td><td>comparisons with the best and the worst</td>
 *     <td>fewer questions than pairs</td></tr>
 * <tr><td>fucom, swara, rancom, rank-based</td><td>{@link org.parkgauge.weighting.FullConsistency}, {@link
 *     org.parkgauge.weighting.Swara}, {@link org.parkgauge.weighting.Rancom}, {@link
 *     org.parkgauge.weighting.RankBasedWeights}</td><td>an order of importance</td><td>experts can rank but not compare</td></tr>
 * <tr><td>budget-allocation</td><td>{@link org.parkgauge.weighting.BudgetAllocation}</td><td>points by several experts</td>
 *     <td>participation; up to about ten children</td></tr>
 * <tr><td>linear-, multiplicative-, game-, least-squares-combination</td><td>{@link
 *     org.parkgauge.weighting.LinearCombination}, {@link org.parkgauge.weighting.MultiplicativeCombination}, {@link
 *     org.parkgauge.weighting.GameCombination}, {@link org.parkgauge.weighting.LeastSquaresCombination}</td><td>other
 *     weightings</td><td>judgement and data together</td></tr>
 * <tr><td>capped, shrunk</td><td>{@link org.parkgauge.weighting.CappedWeights}, {@link
 *     org.parkgauge.weighting.ShrunkWeights}</td><td>another weighting</td><td>no child may dominate; few units</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.weighting;

import org.jspecify.annotations.NullMarked;
