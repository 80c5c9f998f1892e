/**
 * Step 3 of the OECD/JRC Handbook: what to do about missing values before they are normalized.
 *
 * <p>By default nothing is imputed: a missing value stays missing, the mean of its dimension is taken over the rest where
 * enough weight is covered, and the score carries bounds. An {@link org.parkgauge.imputation.Imputation} is a choice,
 * and every cell that it fills is marked and reported. It is fitted on the reference set, after denominators and before
 * treatment, and then fills rows with what it has learned.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>fills a missing value with</th><th>when</th></tr>
 * <tr><td>none</td><td>{@link org.parkgauge.imputation.NoImputation}</td><td>nothing</td>
 *     <td>the default; honest where much is missing</td></tr>
 * <tr><td>group-mean</td><td>{@link org.parkgauge.imputation.GroupMean}</td>
 *     <td>the mean of the indicator in the unit's group</td><td>units of a group are alike, few values miss</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.imputation;

import org.jspecify.annotations.NullMarked;
