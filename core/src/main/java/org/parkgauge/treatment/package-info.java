/**
 * Outliers and skewed indicators: what is done to raw values, column by column, before they are normalized.
 *
 * <p>With fixed goalposts, the default of the ready-made index, nothing is needed: a value beyond the goalposts counts as
 * the limit. Where bounds are learned from the data, one extreme unit squeezes all others together, and a {@link
 * org.parkgauge.treatment.Treatment} may be called for. It is fitted on the reference column and reported value by value.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>what it does</th></tr>
 * <tr><td>none</td><td>{@link org.parkgauge.treatment.NoTreatment}</td>
 *     <td>nothing; the default</td></tr>
 * <tr><td>winsorize</td><td>{@link org.parkgauge.treatment.Winsorization}</td>
 *     <td>while skewness and kurtosis fail a test, the most extreme points count as the next one</td></tr>
 * <tr><td>winsorize-percentiles</td><td>{@link org.parkgauge.treatment.PercentileWinsorization}</td>
 *     <td>values beyond two percentiles count as these</td></tr>
 * <tr><td>winsorize-fences</td><td>{@link org.parkgauge.treatment.FenceWinsorization}</td>
 *     <td>values beyond the fences of a box plot count as these</td></tr>
 * <tr><td>log</td><td>{@link org.parkgauge.treatment.Log}</td>
 *     <td>ln(x + c)</td></tr>
 * <tr><td>log-shifted</td><td>{@link org.parkgauge.treatment.ShiftedLog}</td>
 *     <td>ln(x - min + c)</td></tr>
 * <tr><td>log-range</td><td>{@link org.parkgauge.treatment.RangeLog}</td>
 *     <td>ln(x - min + a), a a share of the range; its mirror for a long lower tail</td></tr>
 * <tr><td>signed-log</td><td>{@link org.parkgauge.treatment.SignedLog}</td>
 *     <td>sign(x) ln(1 + |x|)</td></tr>
 * <tr><td>asinh</td><td>{@link org.parkgauge.treatment.Asinh}</td>
 *     <td>asinh(x / s)</td></tr>
 * <tr><td>box-cox</td><td>{@link org.parkgauge.treatment.BoxCox}</td>
 *     <td>a power of positive values, given or by maximum likelihood</td></tr>
 * <tr><td>yeo-johnson</td><td>{@link org.parkgauge.treatment.YeoJohnson}</td>
 *     <td>a power for both signs, given or by maximum likelihood</td></tr>
 * <tr><td>two-stage</td><td>{@link org.parkgauge.treatment.TwoStage}</td>
 *     <td>tests, tries one method, tests again, and if need be takes another</td></tr>
 * </table>
 *
 * <p>Every treatment keeps the order of values, and what it has learned holds for new units too: a value beyond the domain
 * of a learned logarithm counts as the end of that domain. Winsorizing leaves the scale of values, and so goalposts, as
 * they are. Transformations change the scale: where one is the same function for any set ({@code signed-log}, {@code
 * asinh}, {@code yeo-johnson} with a given lambda), the engine puts the goalposts through it too; where it learns from the
 * set, an indicator whose goalposts count is refused when the index is defined.
 */
@NullMarked
package org.parkgauge.treatment;

import org.jspecify.annotations.NullMarked;
