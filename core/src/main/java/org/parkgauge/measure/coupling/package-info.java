/**
 * How well subsystems go together (coupling coordination degree, 耦合协调度), and what holds a score back (obstacle degree,
 * 障碍度).
 *
 * <p>Both take scores between 0 and 1 on a fixed scale: a score of 0 to 100 divided by 100. On a scale that depends on the
 * set of units (min-max, ranks) a subsystem is 0 for the last of its set, whatever it is, and grades cannot be compared
 * between sets or years.
 *
 * <table>
 * <caption>Which class when</caption>
 * <tr><th>class</th><th>what it answers</th></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.CouplingDegree}</td><td>C: are the subsystems equally developed? Three
 *     forms</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.CouplingCoordination}</td><td>D = sqrt(C T): equally developed, and
 *     highly?</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.CoordinationGrade}, {@link
 *     org.parkgauge.measure.coupling.CouplingStage}</td><td>D and C in words</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.Lag}</td><td>which subsystem lags behind</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.RelativeDevelopment}</td><td>how far one is ahead of another, as a
 *     ratio</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.ObstacleDegree}</td><td>which share of the shortfall is whose</td></tr>
 * <tr><td>{@link org.parkgauge.measure.coupling.ObstacleFrequency}</td><td>which obstacles are common</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.measure.coupling;

import org.jspecify.annotations.NullMarked;
