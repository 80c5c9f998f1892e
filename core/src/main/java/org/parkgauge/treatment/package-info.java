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
 * <tr><td>none</td><td>{@link org.parkgauge.treatment.NoTreatment}</td><td>nothing; the default</td></tr>
 * <tr><td>winsorize-percentiles</td><td>{@link org.parkgauge.treatment.PercentileWinsorization}</td>
 *     <td>values beyond two percentiles count as these</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.treatment;

import org.jspecify.annotations.NullMarked;
