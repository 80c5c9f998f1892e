/**
 * Which choice matters: how the outputs of a model (a unit's rank or score, the mean rank shift) answer to its uncertain
 * choices, and what the indicators of an index really count for.
 *
 * <p>A {@link org.parkgauge.analysis.sensitivity.Model} is a function of a point of the unit cube, whose coordinates
 * {@link org.parkgauge.analysis.sensitivity.Factors} share among them; a factor may hold several coordinates that are always
 * changed together. {@link org.parkgauge.analysis.sensitivity.Sample} says how many points, which, and how their error is told.
 *
 * <table>
 * <caption>Which method when</caption>
 * <tr><th>question</th><th>class</th><th>evaluations</th><th>answer</th></tr>
 * <tr><td>What does each choice do to the result as published?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.OneAtATime}</td><td>1 + k p</td><td>lowest and highest output along
 *     each factor; sees no interaction</td></tr>
 * <tr><td>Which of many choices can be forgotten?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.MorrisScreening}</td><td>r (k + 1), r about 20</td><td>mu*, mu,
 *     sigma</td></tr>
 * <tr><td>Which share of the variance goes if a choice is settled, and which stays if all others are?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.SobolAnalysis}</td><td>N (k + 2), N 1,024 or more</td><td>first-order
 *     and total index, interactions on request</td></tr>
 * <tr><td>How is the variance divided fully among the choices?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.ShapleyAnalysis}</td><td>2 N k</td><td>shares that sum to
 *     1</td></tr>
 * <tr><td>Does an indicator count for what its weight says?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.IndicatorImportance}</td><td>none: from scores</td><td>correlation ratios
 *     against weights</td></tr>
 * <tr><td>How is the variance of a score divided among correlated indicators?</td>
 *     <td>{@link org.parkgauge.analysis.sensitivity.LinearShapley}</td><td>none: from scores</td><td>shares of
 *     R^2</td></tr>
 * </table>
 *
 * <p>The first four take factors as independent and their ranges as given: they speak of the stated choices, not of the world.
 * Results hold no more than numbers and names, are the same for any number of threads, bit by bit, and give their reason where
 * they are not defined: an output of which one run failed has no indices, since without the runs that fail they would be
 * biased.
 */
@NullMarked
package org.parkgauge.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
