/**
 * Questions asked of the scores of an index: what goes together, what holds a unit back, how groups differ.
 *
 * <p>The classes of this package read finished {@link org.parkgauge.index.Scores}; nothing scores or fits anew. The formulas
 * stand in {@code org.parkgauge.measure}; these classes apply them to the nodes of an index, by unit and by name, and say in
 * their issues what is missing and what should not be compared. Larger questions have packages of their own, below, and tell
 * a {@link org.parkgauge.analysis.ProgressListener} how far they have come.
 *
 * <table>
 * <caption>Which class when</caption>
 * <tr><th>question</th><th>class</th><th>answer</th></tr>
 * <tr><td>Do industry and city (or production, living, ecology) go together?</td>
 *     <td>{@link org.parkgauge.analysis.Coupling}</td><td>C, T, D, grade, stage and lag of each unit</td></tr>
 * <tr><td>What holds a unit back, and which obstacles are common?</td>
 *     <td>{@link org.parkgauge.analysis.Obstacles}</td><td>shares of the shortfall by indicator and dimension; a
 *     frequency table</td></tr>
 * <tr><td>How do blocks or types differ, and is the difference between them or within?</td>
 *     <td>{@link org.parkgauge.analysis.GroupComparison}</td><td>means; Theil's T and Dagum's Gini coefficient, divided
 *     within and between</td></tr>
 * <tr><td>How far do ranks move when the index is made otherwise?</td>
 *     <td>package {@code uncertainty}</td><td>rank ranges, bands, acceptability</td></tr>
 * <tr><td>Which choice matters?</td><td>package {@code sensitivity}</td><td>Sobol indices, Shapley effects, screening</td></tr>
 * <tr><td>What holds whatever the weights?</td><td>package {@code weights}</td><td>necessary preference, rank ranges,
 *     stability</td></tr>
 * <tr><td>Are the indicators sound?</td><td>package {@code diagnostics}</td><td>statistics, correlations, flags,
 *     components, clusters</td></tr>
 * <tr><td>What has changed, and why?</td><td>package {@code comparison}</td><td>rank shifts and their causes, rank
 *     reversal</td></tr>
 * <tr><td>Why above, and what would it take?</td><td>package {@code whatif}</td><td>gaps, better peers, cheapest
 *     changes</td></tr>
 * </table>
 *
 * <p>Coupling needs a fixed scale: fixed goalposts, not min-max or ranks of the set. Obstacle degrees are the losses of
 * {@link org.parkgauge.index.Explanation} from the best, as shares, so that they are right for arithmetic, geometric and
 * mixed trees of any depth.
 */
@NullMarked
package org.parkgauge.analysis;

import org.jspecify.annotations.NullMarked;
