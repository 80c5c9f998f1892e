/**
 * What people read: one input, {@link org.parkgauge.report.Report}, and the outputs made of it, which therefore say the same.
 *
 * <table>
 * <caption>What is here</caption>
 * <tr><th>class</th><th>for</th></tr>
 * <tr><td>{@link org.parkgauge.report.Report}</td><td>a result with whatever was asked of it: the ranking in rows, the three
 * findings, the warnings, a profile of each unit, all in Chinese and English</td></tr>
 * <tr><td>{@link org.parkgauge.report.RankingRow}</td><td>a unit in the ranking: rank, interval, tie band, tier, change,
 * contributions or losses</td></tr>
 * <tr><td>{@link org.parkgauge.report.UnitProfile}</td><td>the page of a unit: dimensions, indicators, strengths, weaknesses,
 * what it takes to rise</td></tr>
 * </table>
 *
 * <p>Every section stands only where its data exist: without a simulation there is no section on robustness, without an
 * index that can be diagnosed no diagnosis.
 */
@NullMarked
package org.parkgauge.report;

import org.jspecify.annotations.NullMarked;
