/**
 * Step 3 of the OECD/JRC Handbook: what to do about missing values before they are normalized.
 *
 * <p>By default nothing is imputed: a missing value stays missing, the mean of its dimension is taken over the rest where
 * enough weight is covered, and the score carries bounds. An {@link org.parkgauge.imputation.Imputation} is a choice,
 * and every cell that it fills is marked and reported. It is fitted on the reference set, after denominators and before
 * treatment, and then fills rows with what it has learned; only {@code row} comes after normalization.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>name</th><th>record</th><th>fills a missing value with</th><th>when</th></tr>
 * <tr><td>none</td><td>{@link org.parkgauge.imputation.NoImputation}</td>
 *     <td>nothing</td>
 *     <td>the default; honest where much is missing</td></tr>
 * <tr><td>mean</td><td>{@link org.parkgauge.imputation.ColumnMean}</td>
 *     <td>the mean of the indicator</td>
 *     <td>few values miss, no groups</td></tr>
 * <tr><td>median</td><td>{@link org.parkgauge.imputation.ColumnMedian}</td>
 *     <td>its median</td>
 *     <td>the same, with outliers</td></tr>
 * <tr><td>group-mean</td><td>{@link org.parkgauge.imputation.GroupMean}</td>
 *     <td>the mean of the indicator in the unit's group</td>
 *     <td>units of a group are alike, few values miss</td></tr>
 * <tr><td>group-median</td><td>{@link org.parkgauge.imputation.GroupMedian}</td>
 *     <td>its median there</td>
 *     <td>the same, with outliers</td></tr>
 * <tr><td>constant</td><td>{@link org.parkgauge.imputation.ConstantFill}</td>
 *     <td>a number known beforehand</td>
 *     <td>a gap means that number, such as no patents</td></tr>
 * <tr><td>row</td><td>{@link org.parkgauge.imputation.RowWise}</td>
 *     <td>the mean or median of the unit's normalized values in the dimension</td>
 *     <td>the indicators of a dimension tell much the same; after normalization</td></tr>
 * <tr><td>nearest-neighbours</td><td>{@link org.parkgauge.imputation.NearestNeighbours}</td>
 *     <td>the mean over the most similar units</td>
 *     <td>indicators hang together in no simple way; keeps the set</td></tr>
 * <tr><td>em</td><td>{@link org.parkgauge.imputation.ExpectationMaximization}</td>
 *     <td>its expectation given the unit's other values</td>
 *     <td>many units, indicators linearly related</td></tr>
 * <tr><td>hot-deck</td><td>{@link org.parkgauge.imputation.HotDeck}</td>
 *     <td>the value of a random unit of the group</td>
 *     <td>the spread must be kept; keeps the set</td></tr>
 * </table>
 *
 * <p>Units with too little data are better left out than filled: {@link org.parkgauge.imputation.Screening} does it by
 * availability and by zeros, and says which and why.
 */
@NullMarked
package org.parkgauge.imputation;

import org.jspecify.annotations.NullMarked;
