/**
 * Access to facilities: who has one within reach, how far away it is, and how much of it is left for each person.
 *
 * <p>All measures take {@link org.parkgauge.measure.access.TravelCosts}, a matrix of costs from zones to facilities, dense or
 * sparse, from a routing program or from {@link org.parkgauge.measure.access.Distances}; most take a {@link
 * org.parkgauge.measure.access.Decay}, the weight of a facility at a cost. Cutoffs are inclusive. Facilities are the
 * columns, also those with supply 0.
 *
 * <p>Zero and unknown differ. A zone whose costs are known and whose reach is empty has access 0 ({@code BEYOND}); a zone
 * without any cost is missing, NaN ({@code NO_COST}), unless the costs are declared complete. {@link
 * org.parkgauge.measure.access.Access} says which, and how many facilities have no demand within reach.
 *
 * <table>
 * <caption>Which measure when</caption>
 * <tr><th>question</th><th>measure</th></tr>
 * <tr><td>Who has a facility within 500 m?</td><td>{@link org.parkgauge.measure.access.Coverage}</td></tr>
 * <tr><td>How much is there per head, anywhere?</td><td>{@link org.parkgauge.measure.access.Provision} with a {@link
 *     org.parkgauge.measure.access.ServedPopulation}</td></tr>
 * <tr><td>How far to the nearest, the third, the first hundred beds? How many jobs in 30 minutes?</td><td>{@link
 *     org.parkgauge.measure.access.Opportunities}</td></tr>
 * <tr><td>How much is about, near things counting more?</td><td>{@link org.parkgauge.measure.access.Gravity}</td></tr>
 * <tr><td>How much per head, people sharing?</td><td>{@link org.parkgauge.measure.access.FloatingCatchment}: two-step for
 *     most purposes, three-step or balanced where catchments overlap much</td></tr>
 * <tr><td>How many opportunities are mine?</td><td>{@link org.parkgauge.measure.access.SpatialAvailability}, {@link
 *     org.parkgauge.measure.access.ConstrainedAccess}</td></tr>
 * <tr><td>What if everybody avoids crowds?</td><td>{@link org.parkgauge.measure.access.RationalAgent}; lower is better</td></tr>
 * <tr><td>Where do people go?</td><td>{@link org.parkgauge.measure.access.Huff}; with known totals {@link
 *     org.parkgauge.measure.access.ConstrainedAccess}</td></tr>
 * <tr><td>Is every kind there, and how varied?</td><td>{@link org.parkgauge.measure.access.Provision#completeness}, {@link
 *     org.parkgauge.measure.access.Diversity}</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.measure.access;

import org.jspecify.annotations.NullMarked;
