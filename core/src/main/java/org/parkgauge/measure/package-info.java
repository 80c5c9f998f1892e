/**
 * From raw statistics to the values of indicators: formulas that stand alone, usable without any index.
 *
 * <p>They take {@code double[]}, {@link org.parkgauge.statistics.Matrix} (dense or sparse) and small value types, and
 * know neither units by name nor indices; places are counted from 0. Bad input is refused by an {@link
 * org.parkgauge.text.InvalidInputException} that names the place and the value. A quantity that a degenerate case leaves
 * undefined is NaN; where a person will read it, it is a {@link org.parkgauge.measure.Measured}, which says why.
 *
 * <table>
 * <caption>The rooms</caption>
 * <tr><th>package</th><th>what it measures</th></tr>
 * <tr><td>commuting</td><td>jobs and housing of zones; distances between home and work</td></tr>
 * <tr><td>access</td><td>who reaches which facilities, and how much of them there is for each person</td></tr>
 * <tr><td>agglomeration</td><td>specialization, concentration, similarity and linkage of industries and places</td></tr>
 * <tr><td>inequality</td><td>how unequal values are, between and within groups, in time and in space</td></tr>
 * <tr><td>coupling</td><td>how well subsystems go together, and what holds a score back</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.measure;

import org.jspecify.annotations.NullMarked;
