/**
 * Jobs and housing of zones, and the trips between home and work.
 *
 * <p>Begin with {@link org.parkgauge.measure.commuting.CommutingFlows}, an origin-destination matrix, and, where trips are
 * measured, {@link org.parkgauge.measure.commuting.TravelCosts}, with an explicit choice of {@link
 * org.parkgauge.measure.commuting.IntraZonalCost}. Zones are counted from 0; both matrices have the same zones in the same
 * order, and either may be sparse (0 where there are no flows, positive infinity where there is no trip).
 *
 * <p><b>For one area or for a region?</b> {@link org.parkgauge.measure.commuting.JobsHousing} and {@link
 * org.parkgauge.measure.commuting.TripDistribution} describe a zone, a park, or a park with its host town, and serve as
 * indicators. {@link org.parkgauge.measure.commuting.SpatialMismatch}, {@link
 * org.parkgauge.measure.commuting.CommutingBounds} and {@link org.parkgauge.measure.commuting.ExcessCommuting} describe a
 * region of many zones; for a single workplace zone they are undefined or the same for every park.
 *
 * <table>
 * <caption>Which class for which question</caption>
 * <tr><th>question</th><th>class</th></tr>
 * <tr><td>Are there as many jobs as workers? Do those who live here work here?</td><td>{@link
 *     org.parkgauge.measure.commuting.JobsHousing}, of zones by {@link
 *     org.parkgauge.measure.commuting.CommutingFlows#area}</td></tr>
 * <tr><td>How long are the commutes, how many stay within 45 minutes?</td><td>{@link
 *     org.parkgauge.measure.commuting.TripDistribution}</td></tr>
 * <tr><td>Are homes and jobs in the same zones? For which group least?</td><td>{@link
 *     org.parkgauge.measure.commuting.SpatialMismatch}</td></tr>
 * <tr><td>How long must commutes be at least, where homes and jobs stand now?</td><td>{@link
 *     org.parkgauge.measure.commuting.CommutingBounds}</td></tr>
 * <tr><td>How much of the commuting is excess, how much of the range is used?</td><td>{@link
 *     org.parkgauge.measure.commuting.ExcessCommuting}</td></tr>
 * <tr><td>Which commuters have no trip in the network?</td><td>{@link
 *     org.parkgauge.measure.commuting.UncostedFlows}</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.measure.commuting;

import org.jspecify.annotations.NullMarked;
