/**
 * How unequal values are: among people or places, between and within groups, in time and in space.
 *
 * <p>Most measures take a {@link org.parkgauge.measure.inequality.Distribution}: values, each with the weight of those who
 * have it (people, land, one each). All of them but Coulter's and Dalton's are 0 for equal values, do not depend on the
 * unit of the values or on the order, do not change where everybody is doubled, and do not fall where something is taken
 * from a poorer and given to a richer one. None may see a missing value: leave it out and say so. What is undefined is a
 * {@link org.parkgauge.measure.Measured} without a value that says why.
 *
 * <table>
 * <caption>Which measure when</caption>
 * <tr><th>class</th><th>what it is for</th><th>zeros</th><th>negative values</th></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Gini}</td><td>the common figure; most alert in the middle</td>
 *     <td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Dagum}</td><td>the Gini coefficient by groups that may overlap</td>
 *     <td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Theil} T</td><td>sums over groups of any depth; most alert at the
 *     top</td><td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Theil} L</td><td>the same, most alert at the bottom; "the" Theil index
 *     of some programs</td><td>undefined</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Atkinson}</td><td>aversion to inequality as an explicit
 *     choice</td><td>fine; 1 from epsilon 1 on</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Palma}</td><td>the richest tenth against the poorest four
 *     tenths</td><td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Hoover}</td><td>the share that would have to move</td>
 *     <td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.ConcentrationIndex}</td><td>whether the rich or the poor of another
 *     variable have more</td><td>fine</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.Dispersion}</td><td>coefficients of variation, Williamson; Coulter and
 *     Dalton as history</td><td>fine (Dalton: undefined)</td><td>fine (Coulter, Dalton: refused)</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.SigmaConvergence}</td><td>whether the spread shrinks over
 *     time</td><td>refused under logarithms</td><td>refused under logarithms</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.BetaConvergence}</td><td>whether the weak grow faster</td>
 *     <td>refused</td><td>refused</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.MoransI}</td><td>whether neighbours are alike</td>
 *     <td>fine</td><td>fine</td></tr>
 * <tr><td>{@link org.parkgauge.measure.inequality.LocalMoran}</td><td>where neighbours are alike</td>
 *     <td>fine</td><td>fine</td></tr>
 * </table>
 *
 * <p>With the ten or twelve parks of a prefecture the tests of convergence and of neighbourhood find hardly anything: their
 * results carry an issue below 20 units and describe these parks, no more.
 */
@NullMarked
package org.parkgauge.measure.inequality;

import org.jspecify.annotations.NullMarked;
