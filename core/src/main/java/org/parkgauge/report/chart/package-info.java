/**
 * Charts of results as plain pictures: small SVG without scripts for any document, and PNG for programs that show no SVG.
 *
 * <table>
 * <caption>Which chart for what</caption>
 * <tr><th>class</th><th>answers</th></tr>
 * <tr><td>{@link org.parkgauge.report.chart.RankedBars}</td><td>who stands where, and which dimensions make the score or take
 *     from it</td></tr>
 * <tr><td>{@link org.parkgauge.report.chart.RankIntervals}</td><td>how sure the ranks are, and which are ties</td></tr>
 * <tr><td>{@link org.parkgauge.report.chart.HeatMap}</td><td>strong and weak, missing and imputed, at a glance</td></tr>
 * <tr><td>{@link org.parkgauge.report.chart.Radar}</td><td>how one unit differs from its group and from the best</td></tr>
 * <tr><td>{@link org.parkgauge.report.chart.RowChart}, {@link org.parkgauge.report.chart.Histogram}</td><td>marks beside the
 *     figures of a table</td></tr>
 * </table>
 *
 * <p>Each chart gives a {@link org.parkgauge.report.chart.Drawing}, which writes itself as SVG or paints itself as PNG, both
 * from the same shapes. Texts are planned for wide fonts, so that none is clipped on a machine with other fonts; what is too
 * long for its place takes two lines, and beyond that ends in an ellipsis, the whole in a tip. Colours are told apart by every
 * kind of colour vision, and figures, strokes and patterns say the same again.
 */
@NullMarked
package org.parkgauge.report.chart;

import org.jspecify.annotations.NullMarked;
