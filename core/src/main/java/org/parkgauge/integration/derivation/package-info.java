/**
 * Indicator values out of raw tables, each with the formula and the numbers behind it.
 *
 * <p>{@link org.parkgauge.integration.derivation.RawIndicators} takes the
 * {@linkplain org.parkgauge.integration.raw.RawTables raw tables} of some parks and gives a data set with a column for
 * every indicator of the integration index. A value whose inputs exist is derived; one whose inputs lack is missing, and
 * its {@link org.parkgauge.integration.derivation.Derivation} says which input lacks. Nothing is estimated.
 *
 * <table>
 * <caption>What decides how a value is made</caption>
 * <tr><th>question</th><th>answer</th></tr>
 * <tr><td>a register or a total?</td><td>registers (zones, establishments, facilities, staff, projects) come first, the
 *     totals of the tables in long form second; where both exist and differ by more than the tolerance, a note says so</td></tr>
 * <tr><td>rows without a value?</td><td>the figure is missing where too few rows have one, else the rows left out are
 *     named in a note</td></tr>
 * <tr><td>which area?</td><td>the catchment of the type of the park, or one common to all: park with buffer, or park and
 *     host town</td></tr>
 * <tr><td>the other parks?</td><td>set-derived indicators compare with a
 *     {@link org.parkgauge.integration.derivation.SetReference}, which a fitted index keeps frozen</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.integration.derivation;

import org.jspecify.annotations.NullMarked;
