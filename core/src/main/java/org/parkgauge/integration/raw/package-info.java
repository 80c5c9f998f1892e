/**
 * The raw tables behind the industry–city integration index: the statistics that a prefecture has, from which the
 * indicators are derived.
 *
 * <p>{@link org.parkgauge.integration.raw.RawTables} are the typed, consistent rows of one period, read from a folder of
 * CSV files, made from {@link org.parkgauge.data.Dataset}s, or put together by a {@link
 * org.parkgauge.integration.raw.RawBuilder}. Every table is optional. {@link org.parkgauge.integration.raw.RawTemplate}
 * writes empty ones with a description.
 *
 * <table>
 * <caption>Which table when</caption>
 * <tr><th>what is known</th><th>table</th><th>rows</th></tr>
 * <tr><td>the parks, their areas, leading industries, host towns</td><td>parks</td><td>{@link
 * org.parkgauge.integration.raw.Park}</td></tr>
 * <tr><td>people, jobs and dwellings by area</td><td>zones</td><td>{@link org.parkgauge.integration.raw.Zone}</td></tr>
 * <tr><td>who commutes where, and how long it takes</td><td>commuting, travel</td><td>{@link
 * org.parkgauge.integration.raw.Commute}, {@link org.parkgauge.integration.raw.TravelCost}</td></tr>
 * <tr><td>where and how the workers of a park live</td><td>staff</td><td>{@link
 * org.parkgauge.integration.raw.StaffGroup}</td></tr>
 * <tr><td>firms, their industries, and what they buy from each other</td><td>establishments, industries, supply</td><td>
 * {@link org.parkgauge.integration.raw.Establishment}, {@link org.parkgauge.integration.raw.Industry}, {@link
 * org.parkgauge.integration.raw.Purchase}</td></tr>
 * <tr><td>schools, clinics, shops, banks, stops</td><td>facilities</td><td>{@link
 * org.parkgauge.integration.raw.Facility}</td></tr>
 * <tr><td>investment projects</td><td>projects</td><td>{@link org.parkgauge.integration.raw.Project}</td></tr>
 * <tr><td>figures of a park as a whole</td><td>networks, services, housing, economy, governance, environment,
 * innovation</td><td>{@link org.parkgauge.integration.raw.Amount} by park and item</td></tr>
 * <tr><td>opinions</td><td>questionnaire</td><td>{@link org.parkgauge.integration.raw.LikertAnswers}</td></tr>
 * <tr><td>what items are called locally</td><td>labels</td><td>{@link org.parkgauge.integration.raw.Label}</td></tr>
 * </table>
 *
 * <p>Records hold numbers in base units: square metres, metres, minutes, yuan, people; a missing number is NaN, a text that
 * is not stated is empty. An {@link org.parkgauge.integration.raw.Amount} keeps the unit that its file wrote, the year, the
 * price base, the source and the evidence.
 *
 * <p>Tables, columns, items and units are data: see {@link org.parkgauge.integration.raw.Definitions}. What is wrong in the
 * files is collected as {@link org.parkgauge.integration.raw.Problem}s by a {@link
 * org.parkgauge.integration.raw.RawReading}, all files together.
 */
@NullMarked
package org.parkgauge.integration.raw;

import org.jspecify.annotations.NullMarked;
