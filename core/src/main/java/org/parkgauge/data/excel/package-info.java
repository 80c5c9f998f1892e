/**
 * Workbooks (.xlsx), which most statistics of parks come in and which most readers of results work with.
 *
 * <table>
 * <caption>What is here</caption>
 * <tr><th>class</th><th>for</th></tr>
 * <tr><td>{@link org.parkgauge.data.excel.Excel}</td><td>reading a sheet as a data set, by the rules of {@link
 * org.parkgauge.data.Csv}</td></tr>
 * <tr><td>{@link org.parkgauge.data.excel.ResultWorkbook}</td><td>writing scores, stage by stage, for people</td></tr>
 * <tr><td>{@link org.parkgauge.data.excel.IndicatorWorkbook}</td><td>an index as two sheets, in the style of COINr's iData
 * and iMeta</td></tr>
 * </table>
 *
 * <p>The package needs {@code org.dhatim:fastexcel} and {@code org.dhatim:fastexcel-reader}, which are optional: a program
 * that uses it adds them. Nothing else in the library loads them.
 */
@NullMarked
package org.parkgauge.data.excel;

import org.jspecify.annotations.NullMarked;
