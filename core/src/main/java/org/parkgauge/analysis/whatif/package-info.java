/**
 * What stands behind the place of one unit, and what would change it.
 *
 * <table>
 * <caption>Which class when</caption>
 * <tr><th>question</th><th>class</th><th>answer</th></tr>
 * <tr><td>Why is A above B?</td><td>{@link org.parkgauge.analysis.whatif.WhyAbove}</td><td>a tree of parts that sum to
 *     the gap</td></tr>
 * <tr><td>Whom can it learn from?</td><td>{@link org.parkgauge.analysis.whatif.BetterPeers}</td><td>the unit just above,
 *     the better unit most alike</td></tr>
 * <tr><td>Where is it strong and weak?</td><td>{@link org.parkgauge.analysis.whatif.Standing}</td><td>ranks, parts
 *     against the mean of a group and against the norm</td></tr>
 * <tr><td>What would one indicator have to be?</td>
 *     <td>{@link org.parkgauge.analysis.whatif.SingleChanges}</td><td>the value needed, or how far it gets</td></tr>
 * <tr><td>What is the cheapest way there?</td><td>{@link org.parkgauge.analysis.whatif.CheapestChange}</td><td>values to
 *     reach, their cost, a bound that proves it</td></tr>
 * </table>
 *
 * <p>An {@link org.parkgauge.analysis.whatif.Aim} is a score, a rank or some ranks more; {@link
 * org.parkgauge.analysis.whatif.Feasible} says how far values may go. All answers hold on the scale of the fitted index while
 * the other units stay as they are. They are arithmetic on a score, no forecast and no advice: that a value would lift a
 * score does not say that changing it is possible, wise or caused by anything that one can do.
 */
@NullMarked
package org.parkgauge.analysis.whatif;

import org.jspecify.annotations.NullMarked;
